/**
 * Papers and what is said about them. {@link Bibliography} is what one place says; {@link Paper} is
 * the projection\n * of all of it.
 */
@NullMarked
package org.evidencegraph.paper;

import org.jspecify.annotations.NullMarked;
