/**
 * Which records denote one paper, as pure functions of the records. Start reading at Clustering.
 */
@NullMarked
package org.evidencegraph.identity;

import org.jspecify.annotations.NullMarked;
