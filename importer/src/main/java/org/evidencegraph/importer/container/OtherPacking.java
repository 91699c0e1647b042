package org.evidencegraph.importer.container;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Archives of kinds that are not opened, told by their first bytes. */
public final class OtherPacking {

  private static final Map<String, String> STARTS =
      Map.of(
          "7z\u00BC\u00AF\u0027\u001C", "7-Zip",
          "Rar!\u001A\u0007", "RAR",
          "\u00FD7zXZ\0", "xz",
          "BZh", "bzip2");

  private static final String TAR = "ustar";
  private static final int TAR_AT = 257;

  private OtherPacking() {}

  /**
   * @throws ContainerException where the bytes are such an archive
   */
  public static void refuse(byte[] bytes) throws ContainerException {
    String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    if (head.startsWith(TAR, TAR_AT)) {
      throw refused("tar");
    }
    for (Map.Entry<String, String> start : STARTS.entrySet()) {
      if (head.startsWith(start.getKey()) && hasBinary(head)) {
        throw refused(start.getValue());
      }
    }
  }

  // a text may begin with the letters of a packing
  private static boolean hasBinary(String head) {
    return head.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c));
  }

  private static ContainerException refused(String kind) {
    return new ContainerException(
        "UNSUPPORTED", "is packed as " + kind + "; unpack it, or pack it as zip");
  }
}
