/**
 * The product from outside: a real server on a store of its own, spoken to over HTTP. Start reading
 * at {@link org.evidencegraph.endtoend.RunningServer}.
 */
@NullMarked
package org.evidencegraph.endtoend;

import org.jspecify.annotations.NullMarked;
