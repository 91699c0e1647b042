/**
 * GraphQL over HTTP: what a request may look like, and what is answered when it does not. {@code
 * GraphQlRoutes} takes GET and POST; {@code RequestText} reads strictly; {@code Answering} is
 * shared with requests that carry files.
 */
@NullMarked
package org.evidencegraph.graphql.http;

import org.jspecify.annotations.NullMarked;
