package org.evidencegraph.importer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTests {
  private static final String GERMAN =
      "Die Zellen wurden den M\u00e4usen \u00fcber f\u00fcnf Tage gegeben. Die Ergebnisse"
          + " k\u00f6nnen f\u00fcr \u00e4ltere Kranke gr\u00f6\u00dfere Bedeutung haben."
          + " Schl\u00fcsselw\u00f6rter: Entz\u00fcndung, Gewebe.";
  private static final String FRENCH =
      "Les cellules ont \u00e9t\u00e9 donn\u00e9es apr\u00e8s la greffe. L'\u00e9tude a"
          + " \u00e9t\u00e9 men\u00e9e \u00e0 Gen\u00e8ve aupr\u00e8s de vingt malades"
          + " \u00e2g\u00e9s.";
  private static final String POLISH =
      "Badanie przeprowadzono w \u0141odzi. Kom\u00f3rki podano \u017cylnie, a chorzy byli"
          + " \u015bledzeni przez p\u00f3\u0142 roku; wyniki by\u0142y l\u017cejsze ni\u017c"
          + " oczekiwano.";
  private static final String RUSSIAN =
      "\u041a\u043b\u0435\u0442\u043a\u0438 \u0432\u0432\u043e\u0434\u0438\u043b\u0438"
          + " \u0432\u043d\u0443\u0442\u0440\u0438\u0432\u0435\u043d\u043d\u043e,"
          + " \u0431\u043e\u043b\u044c\u043d\u044b\u0445"
          + " \u043d\u0430\u0431\u043b\u044e\u0434\u0430\u043b\u0438"
          + " \u043f\u043e\u043b\u0433\u043e\u0434\u0430.";
  private static final String CHINESE =
      "\u95f4\u5145\u8d28\u5e72\u7ec6\u80de\u7684\u9759\u8109\u8f93\u6ce8\u662f\u5b89\u5168\u7684"
          + "\u3002\u6211\u4eec\u5bf9\u4e8c\u5341\u540d\u60a3\u8005\u8fdb\u884c\u4e86\u534a\u5e74"
          + "\u7684\u89c2\u5bdf\uff0c\u7ed3\u679c\u8868\u660e\u8fd9\u79cd\u6cbb\u7597\u662f\u6709\u6548\u7684\u3002";
  private static final String JAPANESE =
      "\u9593\u8449\u7cfb\u5e79\u7d30\u80de\u306e\u9759\u8108\u5185\u6295\u4e0e\u306f\u5b89\u5168"
          + "\u3067\u3042\u3063\u305f\u3002\u4e8c\u5341\u540d\u306e\u60a3\u8005\u3092\u534a\u5e74\u9593"
          + "\u89b3\u5bdf\u3057\u305f\u7d50\u679c\u3001\u6709\u52b9\u3067\u3042\u308b\u3053\u3068\u304c"
          + "\u793a\u3055\u308c\u305f\u3002";

  private static String text(String language) {
    return switch (language) {
      case "German" -> GERMAN;
      case "French" -> FRENCH;
      case "Polish" -> POLISH;
      case "Russian" -> RUSSIAN;
      case "Chinese" -> CHINESE;
      case "Japanese" -> JAPANESE;
      default -> throw new IllegalArgumentException(language);
    };
  }

  private static String read(byte[] bytes) {
    return switch (Decoding.of(bytes, null)) {
      case Decoding.Text read -> read.content();
      case Decoding.Failed failed -> "byte " + failed.offset() + ": " + failed.reason();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "German, windows-1252",
    "German, ISO-8859-1",
    "French, windows-1252",
    "French, ISO-8859-15",
    "Polish, windows-1250",
    "Polish, ISO-8859-2",
    "Russian, windows-1251",
    "Russian, KOI8-R",
    "Russian, ISO-8859-5",
    "Chinese, GB18030",
    "Japanese, Shift_JIS",
    "Japanese, EUC-JP",
    "Japanese, ISO-2022-JP"
  })
  void readsTextThatDoesNotSayItsCharset(String language, String charset) {
    assertThat(read(text(language).getBytes(Charset.forName(charset)))).isEqualTo(text(language));
    String behindEnglish = "Plain words of a banner come first.\n".repeat(600) + text(language);
    assertThat(read(behindEnglish.getBytes(Charset.forName(charset)))).isEqualTo(behindEnglish);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsUnicodeWithAndWithoutByteOrderMark(String charset) {
    assertThat(read(GERMAN.getBytes(Charset.forName(charset)))).isEqualTo(GERMAN);
    for (String text : new String[] {GERMAN, CHINESE, RUSSIAN}) {
      assertThat(read(("\uFEFF" + text).getBytes(Charset.forName(charset)))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({"German, IBM850", "German, x-MacRoman", "French, x-MacRoman", "Russian, IBM866"})
  void givesNoTextRatherThanAWrongOne(String language, String charset) {
    assertThat(read(text(language).getBytes(Charset.forName(charset)))).startsWith("byte ");
  }

  @Test
  void takesAFewAccentsForWestern() {
    String text =
        "The cells of B\u00f6hm and Molina-P\u00e9rez \u2013 kept at 37 \u00b0C, pH 7.".repeat(2);
    assertThat(read(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
  }

  @Test
  void doesNotTakeDamagedUtf8ForAnotherCharset() {
    for (String text : new String[] {GERMAN, RUSSIAN, CHINESE}) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] cut = Arrays.copyOf(bytes, bytes.length - (text.equals(GERMAN) ? 0 : 2));
      int first = 0;
      while (bytes[first] >= 0) {
        first++;
      }
      cut[first] = 'x';
      assertThat(read(cut)).startsWith("byte " + (first + 1));
    }
  }

  @Test
  void trustsADeclaredCharsetThatFits() {
    byte[] bytes = "K\u00f6ln".getBytes(Charset.forName("IBM850"));
    assertThat(Decoding.of(bytes, Charset.forName("IBM850")))
        .isEqualTo(new Decoding.Text("K\u00f6ln", "IBM850"));
    byte[] utf8 = GERMAN.getBytes(StandardCharsets.UTF_8);
    assertThat(Decoding.of(utf8, Charset.forName("windows-1252")))
        .isEqualTo(new Decoding.Text(GERMAN, "UTF-8"));
  }

  @Test
  void saysWhereANulStands() {
    assertThat(read("abc\0def".getBytes(StandardCharsets.UTF_8))).startsWith("byte 3");
    assertThat(read("\uFEFFa\0b".getBytes(StandardCharsets.UTF_16LE))).startsWith("byte 4");
  }
}
