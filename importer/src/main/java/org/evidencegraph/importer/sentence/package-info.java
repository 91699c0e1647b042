/**
 * Running text cut into sentences and words. Knows nothing of medicine; used by the packages that
 * do. Start reading at {@link SentenceSplitter} and {@link Words}.
 */
@NullMarked
package org.evidencegraph.importer.sentence;

import org.jspecify.annotations.NullMarked;
