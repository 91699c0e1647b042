package org.evidencegraph.claim;

/** What a sentence does in its text. */
public enum DiscourseRole {
  BACKGROUND,
  AIM,
  METHOD,
  FINDING,
  CONCLUSION,
  LIMITATION,
  GAP,
  RECOMMENDATION
}
