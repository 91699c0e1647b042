/** Clinical studies, registered or evident from text, and the places that speak of them. */
@NullMarked
package org.evidencegraph.trial;

import org.jspecify.annotations.NullMarked;
