package org.evidencegraph.importer.reference.field;

/** Reads which stretch of a printed reference is which field. Takes time linear in its length. */
public final class FieldReader {
  /** Characters that are read; no printed reference is longer. */
  public static final int LONGEST = 6_000;

  private final FieldModel model;

  FieldReader(FieldModel model) {
    this.model = model;
  }

  /** With the weights that come with the importer. */
  public static FieldReader standard() {
    return Standard.READER;
  }

  public FieldReading read(String text) {
    return new FieldReading(text.length() > LONGEST ? text.substring(0, LONGEST) : text, model);
  }

  private static final class Standard {
    static final FieldReader READER = new FieldReader(FieldModelFile.standard());
  }
}
