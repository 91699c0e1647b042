/**
 * Documents that come in while the server runs: kept in a folder until they are imported, so that
 * none is lost when the process ends before. Start reading at {@link InboxDesk}.
 */
@NullMarked
package org.evidencegraph.graphql.inbox;

import org.jspecify.annotations.NullMarked;
