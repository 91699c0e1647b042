/** Tests of keys and of their file. */
@NullMarked
package org.evidencegraph.graphql.security;

import org.jspecify.annotations.NullMarked;
