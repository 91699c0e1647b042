/**
 * Pages of every connection: a feature describes each of its edges by one {@code Relation}, and one
 * class, {@code JpaConnections}, answers them all. Start reading there.
 */
@NullMarked
package org.evidencegraph.persistence.page;

import org.jspecify.annotations.NullMarked;
