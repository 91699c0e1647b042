/// Pages of every connection: a feature describes each of its edges by one `Relation`, and one
/// class, `JpaConnections`, answers them all. Start reading there.
@NullMarked
package org.evidencegraph.persistence.page;

import org.jspecify.annotations.NullMarked;
