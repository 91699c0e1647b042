/**
 * Names of authors as printed, one ({@code NameText}), as a line of names ({@code AuthorList}) and
 * at the head of a reference ({@code LeadingAuthors}). Knows no site.
 */
@NullMarked
package org.evidencegraph.importer.name;

import org.jspecify.annotations.NullMarked;
