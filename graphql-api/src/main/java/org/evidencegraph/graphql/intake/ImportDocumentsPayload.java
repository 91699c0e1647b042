package org.evidencegraph.graphql.intake;

import org.evidencegraph.provenance.ImportRun;

/** What {@code importDocuments} answers. */
public record ImportDocumentsPayload(ImportRun importRun) {}
