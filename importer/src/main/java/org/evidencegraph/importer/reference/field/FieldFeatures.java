package org.evidencegraph.importer.reference.field;

import java.util.List;
import java.util.function.Consumer;

/** What the model sees of a token: its form, its neighbours, and where in the reference it is. */
final class FieldFeatures {
  private static final int[] FEW = {0, 1, 2, 3, 5, 8, 12, 20};

  private final List<Token> tokens;
  private final Surroundings around;
  private final Landmarks landmarks;
  private final int[] classes;

  FieldFeatures(List<Token> tokens) {
    this.tokens = tokens;
    this.around = new Surroundings(tokens);
    this.landmarks = new Landmarks(tokens);
    this.classes = tokens.stream().mapToInt(t -> ReferenceWords.classes(t.lower())).toArray();
  }

  /** Names the features of one token; some may be named twice. */
  void of(int i, Consumer<String> sink) {
    form(i, sink);
    neighbours(i, sink);
    shapes(i, sink);
    place(i, sink);
    sentence(i, sink);
    whole(i, sink);
    classes(i, sink);
    landmarks(i, sink);
  }

  private Token token(int i) {
    return tokens.get(i);
  }

  private String lower(int i) {
    return i < 0 ? "^" : i >= tokens.size() ? "$" : tokens.get(i).lower();
  }

  private String shape(int i) {
    return i < 0 ? "^" : i >= tokens.size() ? "$" : tokens.get(i).shape();
  }

  private void form(int i, Consumer<String> sink) {
    Token token = token(i);
    String w = token.lower();
    sink.accept("b");
    sink.accept("w0=" + w);
    sink.accept("s0=" + token.shape() + (token.spaced() ? "_" : ""));
    if (token.isNumber()) {
      sink.accept("n=" + (token.text().length() < 3 ? token.text() : ""));
    }
    if (!token.isWord()) {
      return;
    }
    sink.accept("ws=" + token.text());
    int n = w.length();
    for (int k = 1; k <= 4 && k < n; k++) {
      sink.accept("p" + k + "=" + w.substring(0, k));
      sink.accept("q" + k + "=" + w.substring(n - k));
    }
  }

  private void neighbours(int i, Consumer<String> sink) {
    for (int k = -3; k <= 3; k++) {
      if (k != 0) {
        sink.accept("w" + k + "=" + lower(i + k));
      }
    }
    sink.accept("w-10=" + lower(i - 1) + " " + lower(i));
    sink.accept("w01=" + lower(i) + " " + lower(i + 1));
    sink.accept("w-21=" + lower(i - 2) + " " + lower(i - 1));
    sink.accept("w12=" + lower(i + 1) + " " + lower(i + 2));
    sink.accept("w-11=" + lower(i - 1) + " " + lower(i + 1));
    int back = i - 1;
    while (back >= 0 && !token(back).isWord()) {
      back--;
    }
    int forth = i + 1;
    while (forth < tokens.size() && !token(forth).isWord()) {
      forth++;
    }
    sink.accept("pw=" + lower(back));
    sink.accept("nw=" + lower(forth));
    sink.accept("pws=" + shape(back) + (i - back > 4 ? 4 : i - back));
    sink.accept("nws=" + shape(forth) + (forth - i > 4 ? 4 : forth - i));
  }

  private void shapes(int i, Consumer<String> sink) {
    for (int k = -4; k <= 4; k++) {
      if (k != 0) {
        sink.accept("s" + k + "=" + shape(i + k));
      }
    }
    sink.accept("s-10=" + shape(i - 1) + " " + shape(i));
    sink.accept("s01=" + shape(i) + " " + shape(i + 1));
    sink.accept("s-101=" + shape(i - 1) + " " + shape(i) + " " + shape(i + 1));
    sink.accept("s-20=" + shape(i - 2) + " " + shape(i - 1) + " " + shape(i));
    sink.accept("s02=" + shape(i) + " " + shape(i + 1) + " " + shape(i + 2));
    sink.accept("s03=" + run(i, i + 3));
    sink.accept("s-30=" + run(i - 3, i));
    sink.accept("s-22=" + run(i - 2, i + 2));
    sink.accept("s04=" + run(i, i + 4));
    sink.accept("s-40=" + run(i - 4, i));
  }

  private String run(int from, int to) {
    StringBuilder run = new StringBuilder();
    for (int i = from; i <= to; i++) {
      run.append(shape(i)).append(' ');
    }
    return run.toString();
  }

  private void place(int i, Consumer<String> sink) {
    int n = tokens.size();
    String kind = kind(i);
    sink.accept("at=" + 10 * i / n);
    sink.accept("atk=" + 10 * i / n + kind);
    sink.accept("start=" + Math.min(i, 6));
    sink.accept("end=" + Math.min(n - 1 - i, 6));
    sink.accept("quote=" + around.quote[i] + around.quoted);
    sink.accept("depth=" + Math.min(2, around.depth[i]));
    sink.accept("qd=" + around.quote[i] + around.quoted + Math.min(2, around.depth[i]) + kind);
    sink.accept("yb=" + distance(i, around.yearBefore[i]) + kind);
    sink.accept("ya=" + distance(around.yearAfter[i], i) + kind);
    sink.accept("yy=" + (around.yearBefore[i] >= 0) + (around.yearAfter[i] >= 0) + kind);
    sink.accept("sb=" + few(around.smallBefore[i]) + kind);
    sink.accept("sa=" + few(around.smallAfter[i]) + kind);
    sink.accept("sba=" + few(around.smallBefore[i]) + "," + few(around.smallAfter[i]) + kind);
  }

  private String kind(int i) {
    Token token = token(i);
    return token.isWord()
        ? " " + token.shape()
        : token.isNumber() ? " #" : " " + token.text().charAt(0);
  }

  private static String distance(int later, int earlier) {
    return later < 0 || earlier < 0 ? "-" : String.valueOf(few(later - earlier));
  }

  private static int few(int n) {
    int k = 0;
    while (k + 1 < FEW.length && n >= FEW[k + 1]) {
      k++;
    }
    return k;
  }

  private void sentence(int i, Consumer<String> sink) {
    int from = around.sentenceStart[i];
    int to = around.sentenceEnd[i];
    String kind = kind(i);
    int small = around.smallBefore[to - 1] - around.smallBefore[from];
    sink.accept("sn=" + Math.min(5, around.sentence[i]));
    sink.accept("snk=" + Math.min(5, around.sentence[i]) + kind);
    sink.accept("sl=" + few(to - from) + kind);
    sink.accept("ss=" + few(small) + kind);
    sink.accept("sf=" + lower(from));
    sink.accept("sff=" + lower(from) + " " + lower(from + 1));
    sink.accept("sfs=" + run(from, from + 2) + kind);
    sink.accept("sx=" + lower(to));
    sink.accept("sxs=" + run(to, to + 2) + kind);
    sink.accept("si=" + Math.min(4, i - from) + kind);
    sink.accept("se=" + Math.min(4, to - 1 - i) + kind);
    piece(i, sink);
  }

  // what stands between commas, brackets and sentence ends
  private void piece(int i, Consumer<String> sink) {
    if (token(i).isMark()) {
      return;
    }
    int from = i;
    while (from > 0 && !parts(from - 1)) {
      from--;
    }
    int to = i + 1;
    while (to < tokens.size() && !parts(to)) {
      to++;
    }
    int small = around.smallBefore[to - 1] - around.smallBefore[from];
    String ends = lower(from - 1) + " " + lower(to);
    sink.accept("pe=" + ends);
    sink.accept("pl=" + few(to - from) + " " + few(small));
    sink.accept("pe2=" + ends + few(to - from) + " " + few(small));
    sink.accept("pf=" + lower(from));
    sink.accept("pz=" + lower(to - 1));
    sink.accept("pfz=" + shape(from) + " " + shape(to - 1) + few(to - from));
    sink.accept("pn=" + lower(to + 1));
    sink.accept("pns=" + run(to, to + 3));
    sink.accept("ppz=" + lower(from - 2));
    sink.accept("pps=" + run(from - 4, from - 1));
  }

  private boolean parts(int i) {
    String text = token(i).text();
    return ",;:()[]\"\u201C\u201D?!".contains(text)
        || (".".equals(text) && (i + 1 == tokens.size() || around.sentenceEnd[i] == i + 1));
  }

  private void whole(int i, Consumer<String> sink) {
    String style = run(0, 4);
    String kind = kind(i);
    int n = tokens.size();
    sink.accept("g1=" + style + kind);
    sink.accept("g2=" + few(around.smallAfter[0]) + kind);
    sink.accept(
        "g3=" + around.quoted + few(around.smallAfter[0]) + " " + Math.min(9, n / 12) + kind);
    sink.accept("g4=" + lower(n - 2) + lower(n - 1) + kind);
    sink.accept("g5=" + run(n - 5, n - 1) + kind);
  }

  private void classes(int i, Consumer<String> sink) {
    String shape = shape(i);
    for (int k = -2; k <= 2; k++) {
      int mask = classes(i + k);
      for (int bit = 0; mask >> bit != 0; bit++) {
        if ((mask >> bit & 1) != 0) {
          sink.accept("c" + k + "=" + bit + " " + shape);
        }
      }
    }
    sink.accept("cc=" + form(i - 1) + "," + form(i) + "," + form(i + 1));
    sink.accept("cr=" + form(i) + "," + form(i + 1) + "," + form(i + 2) + "," + form(i + 3));
    sink.accept("cl=" + form(i - 3) + "," + form(i - 2) + "," + form(i - 1) + "," + form(i));
    sink.accept("glue=" + shape(i - 1) + glue(i) + shape + glue(i + 1) + shape(i + 1));
  }

  private int classes(int i) {
    return i < 0 || i >= classes.length ? 0 : classes[i];
  }

  // the rarest class of a known word, else the shape
  private String form(int i) {
    int mask = classes(i);
    return mask == 0 ? shape(i) : "@" + Integer.numberOfTrailingZeros(mask) + shape(i).charAt(0);
  }

  private String glue(int i) {
    return i >= tokens.size() || token(i).spaced() ? " " : "+";
  }

  private void landmarks(int i, Consumer<String> sink) {
    String kind = kind(i);
    int before = landmarks.before(i);
    int after = landmarks.after(i);
    for (int n = 0; n < Landmarks.KINDS; n++) {
      sink.accept("l" + n + "=" + (before >> n & 1) + (after >> n & 1) + kind);
    }
    sink.accept("la=" + (after & Landmarks.TELLING) + kind);
    sink.accept("lb=" + (before & Landmarks.TELLING) + kind);
    sink.accept("lab=" + (before & Landmarks.TELLING) + "," + (after & Landmarks.TELLING) + kind);
    sink.accept("lq=" + (after & Landmarks.TELLING) + around.quote[i] + around.quoted + kind);
  }
}
