/**
 * Tells which titles and sentences speak of one identifiable study in people, by what their words
 * say and never by what is known of the world: no cue, no study. Start reading at {@link
 * TrialFinder}.
 */
@NullMarked
package org.evidencegraph.importer.trial;

import org.jspecify.annotations.NullMarked;
