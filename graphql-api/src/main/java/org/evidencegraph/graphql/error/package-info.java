/**
 * Errors as callers see them: every one carries a code from the closed list ({@link ErrorCode}),
 * names the argument at fault and says how to mend the request. Every other package may throw
 * {@link BadUserInputException}. Start reading at {@link ErrorInterceptor}, where all errors of an
 * answer pass.
 */
@NullMarked
package org.evidencegraph.graphql.error;

import org.jspecify.annotations.NullMarked;
