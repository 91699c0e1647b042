/**
 * Imports and the state of the whole service. What is being imported right now is told by whoever
 * runs the imports, through {@link ImportState}. Start reading at {@link IntakeController}.
 */
@NullMarked
package org.evidencegraph.graphql.intake;

import org.jspecify.annotations.NullMarked;
