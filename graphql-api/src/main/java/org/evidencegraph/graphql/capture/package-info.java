/**
 * Documents on their way into the store: where they are looked up, who reads them on how many
 * threads, what became of each. Called by start-up, by the command line and for uploads. Start
 * reading at {@link CaptureIntake}.
 */
@NullMarked
package org.evidencegraph.graphql.capture;

import org.jspecify.annotations.NullMarked;
