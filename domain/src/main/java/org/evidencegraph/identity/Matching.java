package org.evidencegraph.identity;

import java.util.Optional;

/**
 * Decides whether two records denote one paper. Nothing is matched on author and year alone;
 * identifiers of one scheme that differ make two papers, whatever else agrees.
 */
final class Matching {
  private static final int TELLING_WORDS = 8;
  private static final int MANY_WORDS = 4;
  private static final double LIKE = 0.8;
  private static final double UNLIKE = 0.5;

  private Matching() {}

  static Optional<Match> decide(Signature a, Signature b) {
    if (a.sharesId(b)) {
      return isOtherPartOfOneThing(a, b)
          ? Optional.empty()
          : Optional.of(new Match(MatchMethod.IDENTIFIER, 1.0));
    }
    if (Signature.idsConflict(a.ids(), b.ids())) {
      return Optional.empty();
    }
    return a.sameTitle(b) ? byTitle(a, b) : byLocation(a, b);
  }

  // chapters print the DOI of their book: same identifier, other title, other author or time
  private static boolean isOtherPartOfOneThing(Signature a, Signature b) {
    return a.title() != null
        && b.title() != null
        && a.titleLikeness(b) < UNLIKE
        && (a.otherAuthor(b) || a.otherYear(b));
  }

  private static Optional<Match> byTitle(Signature a, Signature b) {
    if (contradicts(a, b) || (a.titleWords() < MANY_WORDS && !a.sameAuthor(b))) {
      return Optional.empty();
    }
    int agreeing =
        count(a.sameYear(b))
            + count(a.sameAuthor(b))
            + count(a.samePage(b))
            + count(a.sameVolume(b));
    int needed = needed(a);
    return agreeing < needed
        ? Optional.empty()
        : Optional.of(new Match(MatchMethod.TITLE, 0.8 + 0.045 * agreeing));
  }

  // the less a title says, the more must agree beside it
  private static int needed(Signature a) {
    if (a.titleWords() >= TELLING_WORDS) {
      return 0;
    }
    return a.titleWords() >= MANY_WORDS ? 1 : 3;
  }

  private static boolean contradicts(Signature a, Signature b) {
    return a.otherYear(b)
        || a.otherAuthor(b)
        || (a.otherVolume(b) && a.otherPage(b))
        || (a.otherContainer(b) && (a.otherVolume(b) || a.otherPage(b)));
  }

  private static Optional<Match> byLocation(Signature a, Signature b) {
    String location = a.location();
    if (location == null || !location.equals(b.location()) || a.otherContainer(b)) {
      return Optional.empty();
    }
    if (a.title() == null || b.title() == null) {
      return Optional.of(new Match(MatchMethod.LOCATION, 0.9));
    }
    return a.titleLikeness(b) >= LIKE
        ? Optional.of(new Match(MatchMethod.LOCATION, 0.95))
        : Optional.empty();
  }

  private static int count(boolean agrees) {
    return agrees ? 1 : 0;
  }
}
