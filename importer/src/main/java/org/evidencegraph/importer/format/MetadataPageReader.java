package org.evidencegraph.importer.format;

/**
 * A page of a layout that no other reader knows, whose metadata alone tell which paper it is of.
 * Takes nothing from its text.
 */
public final class MetadataPageReader implements DocumentFormat {

  @Override
  public String name() {
    return "MetadataPageReader";
  }

  @Override
  public String lookedFor() {
    return "a saved web page with the metadata of a paper (\"citation_title\", JSON-LD)";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    return page.metadata().areOfAPaper() ? new Recognition(0.5) : Recognition.NONE;
  }

  @Override
  public PageReading read(CapturedPage page) {
    return new PageDraft(page, name()).finish();
  }
}
