package org.evidencegraph.importer.text;

import java.util.List;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.intake.ImportedSentence;
import org.evidencegraph.intake.ImportedTrial;

/** What the language rules found in the passages and titles of one paper. */
public record Reading(
    List<ImportedSentence> sentences, List<ImportedMention> mentions, List<ImportedTrial> trials) {}
