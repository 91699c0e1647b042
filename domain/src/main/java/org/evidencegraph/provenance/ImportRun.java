package org.evidencegraph.provenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act of importing.
 *
 * @param finishedAt null while it goes on, and for ever if the process died
 * @param importer name and version of the importer
 * @param read documents looked at, those that were known before included
 * @param kept documents recorded with a paper
 * @param joined of those, how many gave to a paper that was held before
 * @param notPapers documents kept as no paper
 * @param failed documents kept without content: undecodable or too large
 */
public record ImportRun(
    ImportRunId id,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String importer,
    int read,
    int kept,
    int joined,
    int notPapers,
    int failed) {}
