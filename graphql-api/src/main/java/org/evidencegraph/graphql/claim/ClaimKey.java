package org.evidencegraph.graphql.claim;

/** The schema sees to it that the id is given. */
record ClaimKey(String id) {}
