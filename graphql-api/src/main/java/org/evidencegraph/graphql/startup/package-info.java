/**
 * What happens between the command and the first answer: the options, the claim on the store's
 * folder, the import at start. Nothing else in the project calls in here; the API sees only {@code
 * graphql.intake.ImportState}. Start reading in {@code StartupImport}.
 */
@NullMarked
package org.evidencegraph.graphql.startup;

import org.jspecify.annotations.NullMarked;
