/**
 * Files that come with a GraphQL request, after the GraphQL multipart request convention, and how
 * large a request may be. Spring for GraphQL takes JSON alone. Start reading at {@link
 * MultipartRequests}.
 */
@NullMarked
package org.evidencegraph.graphql.upload;

import org.jspecify.annotations.NullMarked;
