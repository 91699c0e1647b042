/**
 * Files that come with a GraphQL request, after the GraphQL multipart request convention. Spring
 * for GraphQL takes JSON alone. Start reading at {@link MultipartRequests}.
 */
@NullMarked
package org.evidencegraph.graphql.upload;

import org.jspecify.annotations.NullMarked;
