/**
 * How values of the domain sit in columns: ids as uuid, places as three numbers, lists and small
 * records as JSON, text to sort on as ASCII. Used by the rows and mappers of every feature; start
 * reading at {@code NodeIds}.
 */
@NullMarked
package org.evidencegraph.persistence.column;

import org.jspecify.annotations.NullMarked;
