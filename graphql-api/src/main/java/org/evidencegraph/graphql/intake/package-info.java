/// Imports and the state of the whole service. What is being imported right now is told by whoever
/// runs the imports, through [ImportState]. Start reading at [IntakeController].
@NullMarked
package org.evidencegraph.graphql.intake;

import org.jspecify.annotations.NullMarked;
