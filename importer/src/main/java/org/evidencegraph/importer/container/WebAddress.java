package org.evidencegraph.importer.container;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a document may have been captured from. */
public final class WebAddress {
  private WebAddress() {}

  /** Whether it is an absolute http or https URL with a host, and without a user or password. */
  public static boolean is(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
