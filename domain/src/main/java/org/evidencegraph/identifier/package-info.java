/**
 * Identifiers that cannot be wrong: parsed, canonical, never a raw string. Also the form of every
 * node id.
 */
@NullMarked
package org.evidencegraph.identifier;

import org.jspecify.annotations.NullMarked;
