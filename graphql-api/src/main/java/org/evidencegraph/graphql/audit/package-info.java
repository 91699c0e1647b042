/**
 * Who changed what: one line for each field of a mutation, done or refused, without what it
 * brought. {@code AuditLog} writes it; {@code MutationWatch} tells it what happened.
 */
@NullMarked
package org.evidencegraph.graphql.audit;

import org.jspecify.annotations.NullMarked;
