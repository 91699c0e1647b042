package org.evidencegraph.graphql.intake;

import org.evidencegraph.provenance.ImportRun;

/** What {@code importDocuments} answers. */
record ImportDocumentsPayload(ImportRun importRun) {}
