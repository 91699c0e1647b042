package org.evidencegraph.persistence;

import java.util.List;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.identifier.IdentifierScheme;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;

/**
 * Five pages that speak of each other: two of one paper, two that cite a third one whose page
 * prints the registration of the study that its title speaks of.
 */
final class Sample {
  static final RegistryNumber NUMBER = new RegistryNumber(IdentifierScheme.NCT, "NCT09999999");

  private Sample() {}

  static List<Capture> pages() {
    return List.of(first(), second(), firstElsewhere(), reported(), citing());
  }

  /** Paper 1: three references, the second one to the study's report. */
  static Capture first() {
    return Capture.page("a.txt", Works.full(1))
        .reference(Works.entry(2))
        .reference(
            Works.entry(3),
            title ->
                title.trial(TrialTier.EXPLICIT, Capture.study(Works.title(3)), Works.FROSTBITE))
        .reference(Works.entry(4))
        .sentence("Mountains are high.")
        .claim("Blankets heal frostbite.", ReportedBenefit.FAVOURABLE, Works.FROSTBITE)
        .claim("Others saw the same [2].", ReportedBenefit.FAVOURABLE, List.of(2))
        .problem("ODD_DATE");
  }

  /** Paper 2: cites the report with its identifiers. */
  static Capture second() {
    return Capture.page("b.txt", Works.full(2))
        .reference(Works.full(3))
        .reference(Works.entry(5))
        .claim("Shade prevents sunburn.", ReportedBenefit.FAVOURABLE, Works.SUNBURN)
        .claim("Blankets do not heal frostbite.", ReportedBenefit.UNFAVOURABLE, Works.FROSTBITE)
        .listed(PaperRelation.SIMILAR, Works.full(6))
        .listed(PaperRelation.CITED_BY, Works.full(1));
  }

  /** Paper 1 on another site, with less of it. */
  static Capture firstElsewhere() {
    return Capture.page("c/one.txt", Works.full(1))
        .reference(Works.entry(2))
        .claim("Blankets heal frostbite, they say.", ReportedBenefit.FAVOURABLE, Works.FROSTBITE);
  }

  /** Paper 3: the report of the study. */
  static Capture reported() {
    return Capture.page("d.txt", Works.full(3))
        .claim("Fewer toes were lost to frostbite.", ReportedBenefit.FAVOURABLE, Works.FROSTBITE)
        .trial(
            "Registered as NCT09999999.",
            TrialTier.REGISTERED,
            Capture.study(null, NUMBER),
            TrialPaperRelation.REPORTS);
  }

  /** Paper 7: cites the report as well. */
  static Capture citing() {
    return Capture.page("e.txt", Works.full(7))
        .reference(
            Works.entry(3),
            title ->
                title.trial(TrialTier.IMPLIED, Capture.study(Works.title(3)), Works.FROSTBITE));
  }
}
