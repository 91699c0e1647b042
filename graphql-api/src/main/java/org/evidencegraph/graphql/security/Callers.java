package org.evidencegraph.graphql.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.error.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Tells who sends a request, and what is said to one who does not. Over HTTP {@code CallerFilter}
 * asks it; whatever takes other connections asks it with what came as {@code Authorization}, and
 * puts the caller under {@link Caller#KEY} into the attributes of the connection.
 */
public final class Callers {
  private static final Pattern BEARER =
      Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([A-Za-z0-9._~+/-]+=*) *");
  private static final int LONGEST = 16_384;

  private final SecurityMode mode;
  private final @Nullable Tokens tokens;

  Callers(SecurityMode mode, @Nullable Tokens tokens) {
    this.mode = mode;
    this.tokens = tokens;
  }

  /** Whether nobody has to tell who it is. */
  public boolean isOpen() {
    return tokens == null;
  }

  /**
   * @param authorization such as {@code Bearer eg_...}; null when none was given
   * @return empty when the caller has to tell and does not, or is not known
   */
  public Optional<Caller> of(@Nullable String authorization) {
    if (tokens == null) {
      return Optional.of(Caller.ANYBODY);
    }
    if (authorization == null || authorization.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher bearer = BEARER.matcher(authorization);
    return bearer.matches() ? tokens.caller(bearer.group(1)) : Optional.empty();
  }

  /** Whether a caller of a connection that lasts may go on. */
  public boolean isGood(Caller caller) {
    return tokens == null || tokens.isGood(caller);
  }

  /** What to say to one who is not known, without telling why. */
  public Refusal unauthenticated() {
    String fix =
        mode == SecurityMode.OIDC
            ? "Send the header Authorization: Bearer TOKEN, with a token for this server."
            : "Send the header Authorization: Bearer KEY, with a key of this server.";
    return new Refusal(
        ErrorCode.UNAUTHENTICATED,
        "This server has to know who asks; the request has no key or token that is valid. " + fix,
        null,
        null,
        null,
        fix);
  }

  /** What to say to one who may not do it. */
  public Refusal forbidden(Caller caller, String what, Scope needed) {
    Set<Scope> both =
        caller.scopes().isEmpty() ? EnumSet.of(needed) : EnumSet.copyOf(caller.scopes());
    both.add(needed);
    String fix =
        mode == SecurityMode.OIDC
            ? "Ask for a token with the scope %s.".formatted(needed.word())
            : "Ask with a key that has it: key create NAME --scopes " + Scope.words(both);
    return new Refusal(
        ErrorCode.FORBIDDEN,
        "%s needs the scope %s. %s".formatted(what, needed.word(), fix),
        null,
        caller.scopes().stream().sorted().map(Scope::word).toList(),
        List.of(needed.word()),
        fix);
  }
}
