package org.evidencegraph.graphql.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of one operation, all under {@code evidence.limits.}; docs/operations.md explains
 * them.
 *
 * @param characters of the text of the query
 * @param tokens of the text: names, values and signs
 * @param depth of fields in one another, from 1 for a root field
 * @param cost nodes that the answer could hold at most
 * @param aliases in the operation and the fragments of the document
 * @param directives in the document
 * @param rootFields of the operation
 * @param repeats of one field in one selection
 * @param selections fields and fragments of the operation, each fragment counted wherever its name
 *     stands
 * @param resultFields values and objects in the answer
 * @param resultCharacters of all texts in the answer
 * @param time from taking the operation up to its answer
 * @param costInHand cost of all operations that are answered at one time
 * @param waiting for others to end before an operation is refused
 */
@ConfigurationProperties("evidence.limits")
public record QueryLimits(
    @DefaultValue("20000") int characters,
    @DefaultValue("2000") int tokens,
    @DefaultValue("15") int depth,
    @DefaultValue("100000") int cost,
    @DefaultValue("30") int aliases,
    @DefaultValue("50") int directives,
    @DefaultValue("20") int rootFields,
    @DefaultValue("10") int repeats,
    @DefaultValue("20000") int selections,
    @DefaultValue("500000") int resultFields,
    @DefaultValue("20000000") int resultCharacters,
    @DefaultValue("10s") Duration time,
    @DefaultValue("200000") int costInHand,
    @DefaultValue("250ms") Duration waiting) {

  public QueryLimits {
    check("characters", characters);
    check("tokens", tokens);
    check("depth", depth);
    check("cost", cost);
    check("aliases", aliases);
    check("directives", directives);
    check("root-fields", rootFields);
    check("repeats", repeats);
    check("selections", selections);
    check("result-fields", resultFields);
    check("result-characters", resultCharacters);
    check("cost-in-hand", costInHand);
    if (time.toMillis() < 1) {
      throw new IllegalArgumentException(
          "evidence.limits.time is %s; allowed is 1ms or more".formatted(time));
    }
    if (costInHand < cost) {
      throw new IllegalArgumentException(
          "evidence.limits.cost-in-hand is %d; allowed is evidence.limits.cost (%d) or more"
              .formatted(costInHand, cost));
    }
  }

  private static void check(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "evidence.limits.%s is %d; allowed is 1 or more".formatted(name, value));
    }
  }
}
