package org.evidencegraph.persistence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.evidencegraph.claim.Assertion;
import org.evidencegraph.claim.Certainty;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedRelation;
import org.evidencegraph.intake.ImportedSentence;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.intake.ImportedStudy.StudyPaper;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.intake.Slice;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.ExtractionMethod;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.TextSpan;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents for tests: every part is written to the end of the text and gets its place there.
 */
public final class Capture {
  private static final Extraction READ =
      new Extraction(ExtractionMethod.RULE, "TestReader", "test/1");

  private String name;
  private final String sha256;
  private final SourceDocumentId id;
  private String importer = "test/1";
  private DocumentKind kind = DocumentKind.PAPER_PAGE;
  private final StringBuilder content = new StringBuilder();
  private final Bibliography.Builder said;
  private final List<ImportedReference> references = new ArrayList<>();
  private final List<ImportedRelation> related = new ArrayList<>();
  private final List<ImportedSentence> sentences = new ArrayList<>();
  private final List<ImportedMention> mentions = new ArrayList<>();
  private final List<ImportedTrial> trials = new ArrayList<>();
  private final List<StudyPaper> published = new ArrayList<>();
  private ImportedTrial registered;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable String url;

  private Capture(String name, String bytes, Bibliography.Builder said) {
    this.name = name;
    this.sha256 = sha256(bytes);
    this.id = SourceDocumentId.of(sha256);
    this.said = said;
  }

  /** A page about a paper. Its bytes are told apart by its name. */
  public static Capture page(String name, Bibliography.Builder said) {
    return new Capture(name, name, said);
  }

  /** The same name over other bytes. */
  public static Capture page(String name, String bytes, Bibliography.Builder said) {
    return new Capture(name, bytes, said);
  }

  static String sha256(String bytes) {
    try {
      byte[] hash =
          java.security.MessageDigest.getInstance("SHA-256")
              .digest(bytes.getBytes(StandardCharsets.UTF_8));
      return java.util.HexFormat.of().formatHex(hash);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a registry tells of a study, and of no paper. */
  public static Capture registry(String name) {
    return new Capture(name, name, Bibliography.builder()).kind(DocumentKind.TRIAL_RECORD);
  }

  public Capture study(String title, RegistryNumber number, Concept condition) {
    TextSpan span = write(title + " " + condition.label());
    registered =
        new ImportedTrial(
            span,
            TrialTier.REGISTERED,
            study(title, number),
            TrialPaperRelation.MENTIONS,
            null,
            List.of(
                new ImportedMention(
                    condition, condition.label(), within(span, condition.label()), null)),
            List.of());
    return this;
  }

  public Capture published(TrialPaperRelation relation, Bibliography.Builder paper) {
    Bibliography what = paper.build();
    String address = "published/" + published.size();
    published.add(
        new StudyPaper(
            relation, write(what.title()), record(address, KnownFrom.RELATED_LIST, what)));
    return this;
  }

  public Capture named(String value) {
    name = value;
    return this;
  }

  public Capture importer(String value) {
    importer = value;
    return this;
  }

  public Capture kind(DocumentKind value) {
    kind = value;
    return this;
  }

  private TextSpan write(String text) {
    int start = content.length();
    content.append(text).append('\n');
    TextSpan there = TextSpan.of(id, text, 0, text.length());
    return new TextSpan(id, start, start + text.length(), there.check());
  }

  private TextSpan within(TextSpan outer, String part) {
    int start = content.indexOf(part, outer.start());
    return TextSpan.of(id, content.toString(), start, start + part.length());
  }

  public Capture text(String text) {
    write(text);
    return this;
  }

  public Capture reference(Bibliography.Builder cited) {
    return reference(cited, study -> {});
  }

  /** A reference; {@code study} may add what its title says of a study. */
  public Capture reference(Bibliography.Builder cited, Consumer<StudyInTitle> study) {
    int ordinal = references.size() + 1;
    Bibliography what = cited.build();
    String text = ordinal + ". " + (what.title() == null ? what.containerTitle() : what.title());
    TextSpan span = write(text);
    TextSpan title = what.title() == null ? null : within(span, what.title());
    references.add(
        new ImportedReference(
            ReferenceId.of(sha256, span.address()),
            ordinal,
            Integer.toString(ordinal),
            text,
            span,
            title,
            List.of("PubMed"),
            record("reference/" + ordinal, KnownFrom.REFERENCE_LIST, what)));
    study.accept(new StudyInTitle(ordinal, title));
    return this;
  }

  /** Adds a study, and concepts, that the title of a reference speaks of. */
  public final class StudyInTitle {
    private final int ordinal;
    private final TextSpan title;

    private StudyInTitle(int ordinal, TextSpan title) {
      this.ordinal = ordinal;
      this.title = title;
    }

    public StudyInTitle trial(TrialTier tier, StudyDescription study, Concept condition) {
      ImportedMention mention =
          new ImportedMention(
              condition, condition.label(), within(title, condition.label()), ordinal);
      mentions.add(mention);
      trials.add(
          new ImportedTrial(
              title,
              tier,
              study,
              TrialPaperRelation.REPORTS,
              ordinal,
              List.of(mention),
              List.of()));
      return this;
    }
  }

  public Capture listed(PaperRelation relation, Bibliography.Builder other) {
    Bibliography what = other.build();
    TextSpan span = write(relation + " " + what.title());
    related.add(
        new ImportedRelation(
            relation, span, record("related/" + related.size(), KnownFrom.RELATED_LIST, what)));
    return this;
  }

  public Capture claim(String text, ReportedBenefit benefit, Concept... concepts) {
    return claim(text, benefit, List.of(), concepts);
  }

  public Capture claim(
      String text, ReportedBenefit benefit, List<Integer> cited, Concept... concepts) {
    Assertion assertion = new Assertion(Certainty.ASSERTED, false, benefit);
    return sentence(text, DiscourseRole.FINDING, assertion, cited, concepts);
  }

  public Capture sentence(String text) {
    return sentence(text, DiscourseRole.BACKGROUND, null, List.of());
  }

  private Capture sentence(
      String text,
      DiscourseRole role,
      Assertion assertion,
      List<Integer> cited,
      Concept... concepts) {
    TextSpan span = write(text);
    sentences.add(
        new ImportedSentence(text, span, Section.ABSTRACT, "RESULTS", role, assertion, cited));
    for (Concept concept : concepts) {
      mentions.add(
          new ImportedMention(concept, concept.label(), within(span, concept.label()), null));
    }
    return this;
  }

  /** A study of this page's own paper. */
  public Capture trial(
      String text, TrialTier tier, StudyDescription study, TrialPaperRelation relation) {
    trials.add(new ImportedTrial(write(text), tier, study, relation, null, List.of(), List.of()));
    return this;
  }

  /** One sentence that names several studies by their numbers. */
  public Capture studies(String sentence, List<RegistryNumber> numbers) {
    TextSpan span = write(sentence);
    for (RegistryNumber number : numbers) {
      trials.add(
          new ImportedTrial(
              span,
              TrialTier.REGISTERED,
              study(sentence, number),
              TrialPaperRelation.MENTIONS,
              null,
              List.of(),
              List.of()));
    }
    return this;
  }

  public Capture problem(String code) {
    return problem(code, Severity.WARNING);
  }

  public Capture problem(String code, Severity severity) {
    problems.add(new Problem(code, severity, code + " was found", write(code)));
    return this;
  }

  private SourceRecord record(String address, KnownFrom knownFrom, Bibliography what) {
    return new SourceRecord(PaperId.of(sha256, address), id, knownFrom, what, READ);
  }

  /** The key of this page's own record. */
  public PaperId key() {
    return PaperId.of(sha256, "paper");
  }

  /** Where it was captured from. */
  public Capture from(String address) {
    url = address;
    return this;
  }

  public SourceDocumentId id() {
    return id;
  }

  public String sha256() {
    return sha256;
  }

  public ImportedDocument build() {
    Bibliography what = said.build();
    if (what.title() != null) {
      TextSpan place = write(what.title());
      what = said.place(PaperField.TITLE, place).build();
    }
    ImportedPaper paper =
        new ImportedPaper(
            record("paper", KnownFrom.CAPTURE, what),
            references,
            related,
            sentences,
            mentions,
            trials);
    return new ImportedDocument(
        name,
        sha256,
        "text/plain",
        kind,
        content.toString(),
        "UTF-8",
        "plain-text/1",
        importer,
        url,
        kind == DocumentKind.PAPER_PAGE ? List.of(paper) : List.of(),
        registered == null ? List.of() : List.of(new ImportedStudy(registered, published)),
        List.of(),
        problems,
        Slice.WHOLE);
  }

  public static StudyDescription study(String title, RegistryNumber... numbers) {
    return new StudyDescription(
        title,
        null,
        List.of(numbers),
        List.of("PHASE2"),
        "phase II",
        List.of(),
        null,
        null,
        null,
        List.of(),
        null);
  }
}
