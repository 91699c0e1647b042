/**
 * What is told of operations while they are answered: figures for Prometheus and a line for
 * machines. {@code OperationMeter} sits around each operation; {@code StatementTally} counts what
 * it asks the database. Whoever hands work to another thread carries the tally along.
 */
@NullMarked
package org.evidencegraph.graphql.measure;

import org.jspecify.annotations.NullMarked;
