/** Page ranges and article numbers as printed. Knows no site; start at {@code Locator}. */
@NullMarked
package org.evidencegraph.importer.page;

import org.jspecify.annotations.NullMarked;
