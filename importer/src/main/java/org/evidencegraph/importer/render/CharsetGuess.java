package org.evidencegraph.importer.render;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset of text that neither is UTF-8 nor says what it is. Text under a wrong charset looks
 * like text and is not, so a guess has to decode every byte, give words that can be words, and be
 * clearly ahead of every guess that reads differently.
 */
final class CharsetGuess {
  // the detector looks at no more
  private static final int SAMPLE = 8_000;
  private static final int LEAST = 20;
  private static final int LEAD = 8;

  // names and signs strewn over an English page; more of them make a language that can be told
  private static final int FEW = 12;

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What is nearly always meant by a name, and what Java calls it. */
  private static final Map<String, String> MEANT =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-9", "windows-1254",
          "ISO-8859-8-I", "ISO-8859-8",
          "Shift_JIS", "windows-31j",
          "EUC-KR", "x-windows-949");

  /** Letters, and marks that no writer puts between two letters. */
  private static final Pattern WORD =
      Pattern.compile("\\p{L}(?:[\\p{L}\\p{M}\\p{S}\\p{N}„‚“”«»‹›‰¡¿]{0,60}\\p{L})?");

  private static final Pattern HIGH = Pattern.compile("[^\\x00-\\x7F]");

  /** A mark inside a word: {@code K³opotowski} is Polish under the wrong charset. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "\\p{L}[^\\p{L}\\p{M}\\x00-\\x7F]\\p{L}"
              + "|\\p{Ll}(?=[^\\x00-\\x7F])\\p{Lu}"
              + "|\\p{L}(?=[^\\x00-\\x7F])\\p{Lu}\\p{Ll}");

  private static final Pattern MIXED =
      Pattern.compile(".*\\p{IsCyrillic}.*[\\p{IsLatin}].*|.*[\\p{IsLatin}].*\\p{IsCyrillic}.*");

  private CharsetGuess() {}

  private record Guess(Charset charset, int confidence, String sample) {}

  /** Empty where no guess is good enough. */
  static Optional<Charset> of(byte[] bytes) {
    if (isDamagedUtf8(bytes)) {
      return Optional.empty();
    }
    byte[] sample = sample(bytes);
    List<Guess> guesses = guesses(sample);
    if (guesses.isEmpty()) {
      return Optional.empty();
    }
    Guess best = guesses.getFirst();
    boolean sure =
        best.confidence() >= LEAST
            && guesses.stream()
                .allMatch(
                    g ->
                        g.sample().equals(best.sample())
                            || g.confidence() + LEAD <= best.confidence());
    return sure ? Optional.of(best.charset()) : western(bytes, guesses);
  }

  // a few accents in western text: the commonest case, and too few for a detector
  private static Optional<Charset> western(byte[] bytes, List<Guess> guesses) {
    int high = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
    }
    if (high * 10L > bytes.length) {
      return Optional.empty();
    }
    Guess best = guesses.getFirst();
    boolean few = high <= FEW;
    return guesses.stream()
        .filter(guess -> guess.charset().equals(WESTERN))
        .filter(guess -> few || guess.sample().equals(best.sample()))
        .map(Guess::charset)
        .findFirst();
  }

  private static List<Guess> guesses(byte[] sample) {
    List<Guess> guesses = new ArrayList<>();
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      String name = MEANT.getOrDefault(match.getName(), match.getName());
      add(guesses, sample, name, match.getConfidence());
    }
    if (guesses.stream().noneMatch(g -> g.charset().equals(WESTERN))) {
      add(guesses, sample, WESTERN.name(), 1);
    }
    return guesses;
  }

  private static void add(List<Guess> guesses, byte[] sample, String name, int confidence) {
    if (name.startsWith("UTF") || name.startsWith("IBM") || !Charset.isSupported(name)) {
      return;
    }
    Charset charset = Charset.forName(name);
    String text = decode(sample, charset);
    if (text != null && isText(text)) {
      guesses.add(new Guess(charset, confidence, text));
    }
  }

  private static @Nullable String decode(byte[] sample, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(sample)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The lines that have bytes beyond ASCII, until there are enough. */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int start = 0;
    boolean high = false;
    for (int i = 0; i <= bytes.length && out.size() < SAMPLE; i++) {
      boolean ends = i == bytes.length || bytes[i] == '\n' || (bytes[i] == ' ' && i - start > 500);
      if (ends && high) {
        out.write(bytes, start, i - start);
        out.write('\n');
      }
      start = ends ? i + 1 : start;
      high = !ends && (high || bytes[i] < 0);
    }
    return out.toByteArray();
  }

  /** Whether more than half of the bytes beyond ASCII are sound UTF-8. */
  static boolean isDamagedUtf8(byte[] bytes) {
    int high = 0;
    int sound = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = bytes[i] >= 0 ? 0 : sequence(bytes, i);
      high += bytes[i] < 0 ? Math.max(length, 1) : 0;
      sound += length;
      i += Math.max(length, 1);
    }
    return sound * 2 > high;
  }

  private static int sequence(byte[] bytes, int i) {
    int b = bytes[i] & 0xFF;
    int length =
        b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0;
    for (int k = 1; k < length; k++) {
      if (i + k >= bytes.length || (bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** Characters that no text has. */
  static boolean hasControls(String text) {
    return text.chars()
        .anyMatch(
            c ->
                (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                    || (c >= 0x7F && c < 0xA0 && c != 0x85)
                    || Character.getType(c) == Character.PRIVATE_USE
                    || Character.getType(c) == Character.UNASSIGNED);
  }

  private static boolean isText(String text) {
    if (hasControls(text)) {
      return false;
    }
    Matcher m = WORD.matcher(text);
    int words = 0;
    int broken = 0;
    while (m.find()) {
      if (HIGH.matcher(m.group()).find()) {
        words++;
        broken += isBroken(m.group()) ? 1 : 0;
      }
    }
    return broken * 50 <= words;
  }

  private static boolean isBroken(String word) {
    return BROKEN.matcher(word).find() || MIXED.matcher(word).matches();
  }
}
