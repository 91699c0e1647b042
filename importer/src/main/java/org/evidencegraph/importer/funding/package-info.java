/**
 * Funders and their grants as acknowledgements name them. Knows no site; start at {@code
 * FundingText}.
 */
@NullMarked
package org.evidencegraph.importer.funding;

import org.jspecify.annotations.NullMarked;
