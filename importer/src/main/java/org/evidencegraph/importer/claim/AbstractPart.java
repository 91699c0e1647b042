package org.evidencegraph.importer.claim;

import org.evidencegraph.claim.DiscourseRole;

/** The four parts that abstracts of studies have, in their usual order. */
enum AbstractPart {
  OPENING,
  METHODS,
  RESULTS,
  CLOSING;

  /** The part where a role is at home. */
  static AbstractPart of(DiscourseRole role) {
    return switch (role) {
      case BACKGROUND, AIM, GAP -> OPENING;
      case METHOD -> METHODS;
      case FINDING -> RESULTS;
      case CONCLUSION, RECOMMENDATION, LIMITATION -> CLOSING;
    };
  }

  /** What a sentence does in this part unless its wording says more. */
  DiscourseRole role() {
    return switch (this) {
      case OPENING -> DiscourseRole.BACKGROUND;
      case METHODS -> DiscourseRole.METHOD;
      case RESULTS -> DiscourseRole.FINDING;
      case CLOSING -> DiscourseRole.CONCLUSION;
    };
  }
}
