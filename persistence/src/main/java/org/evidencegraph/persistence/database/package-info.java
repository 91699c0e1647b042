/**
 * What differs from one database to the next, and nothing else: {@code Database} is the only place
 * with SQL of its own. Used by whoever writes.
 */
@NullMarked
package org.evidencegraph.persistence.database;

import org.jspecify.annotations.NullMarked;
