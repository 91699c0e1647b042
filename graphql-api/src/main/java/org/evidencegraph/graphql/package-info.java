/**
 * The GraphQL API: one package per feature, holding the controllers of that feature. They ask the
 * ports of the domain and return its records as they are; nothing here knows a table.
 */
@NullMarked
package org.evidencegraph.graphql;

import org.jspecify.annotations.NullMarked;
