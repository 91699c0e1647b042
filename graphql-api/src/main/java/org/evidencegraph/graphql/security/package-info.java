/**
 * Who may ask for what. {@code SecurityConfiguration} closes the addresses, {@code ApiKeys} and
 * {@code SignedTokens} tell who sends a request, and {@code ScopeCheck} looks at what each
 * operation does, by whatever way it came. Everybody else asks {@code Caller}. Start with {@code
 * Scope}.
 */
@NullMarked
package org.evidencegraph.graphql.security;

import org.jspecify.annotations.NullMarked;
