/** Pages of research outputs in research portals. Start at {@code PortalPageReader}. */
@NullMarked
package org.evidencegraph.importer.portal;

import org.jspecify.annotations.NullMarked;
