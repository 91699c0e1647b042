package org.evidencegraph.graphql.limit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for, beside the limits of one operation.
 *
 * @param rate prices together in one window; 0 for any, null for the default of the mode
 * @param rateWindow in which a caller that has used up everything gets all of it again
 */
@ConfigurationProperties("evidence.limits")
record RateSettings(@Nullable Long rate, @DefaultValue("1m") Duration rateWindow) {
  private static final long OF_A_KEY = 1_000_000;

  RateSettings {
    if (rate != null && rate < 0) {
      throw new IllegalArgumentException(
          "evidence.limits.rate is %d; allowed is 0 or more".formatted(rate));
    }
    if (rateWindow.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "evidence.limits.rate-window is %s; allowed is 1s or more".formatted(rateWindow));
    }
  }

  /** 0 for any. */
  long of(boolean open) {
    return rate == null ? (open ? 0 : OF_A_KEY) : rate;
  }
}
