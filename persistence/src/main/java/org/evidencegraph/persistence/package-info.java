/**
 * The ports of the domain on a relational database: one package per feature, holding its rows,
 * repositories and the mapper from row to record, all package-private. Only the main module knows
 * this one, and only at run time.
 */
@NullMarked
package org.evidencegraph.persistence;

import org.jspecify.annotations.NullMarked;
