package org.evidencegraph.importer.bibtex;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.evidencegraph.importer.record.CleanText;

/** Makes text of LaTeX: accents, letters, symbols; commands that only format vanish. */
final class LatexText {
  private static final Map<Character, Character> ACCENTS =
      Map.ofEntries(
          Map.entry('`', '\u0300'),
          Map.entry('\'', '\u0301'),
          Map.entry('^', '\u0302'),
          Map.entry('~', '\u0303'),
          Map.entry('"', '\u0308'),
          Map.entry('=', '\u0304'),
          Map.entry('.', '\u0307'),
          Map.entry('u', '\u0306'),
          Map.entry('v', '\u030C'),
          Map.entry('H', '\u030B'),
          Map.entry('r', '\u030A'),
          Map.entry('c', '\u0327'),
          Map.entry('k', '\u0328'),
          Map.entry('d', '\u0323'),
          Map.entry('b', '\u0331'));

  private static final Map<String, String> SYMBOLS = new HashMap<>();

  static {
    String pairs =
        "ss=ß o=ø O=Ø ae=æ AE=Æ oe=œ OE=Œ aa=å AA=Å l=ł L=Ł i=i j=j dh=ð DH=Ð th=þ TH=Þ dj=đ DJ=Đ"
            + " ng=ŋ NG=Ŋ ldots=… dots=… textellipsis=… textendash=– textemdash=—"
            + " textquoteright=’ textquoteleft=‘ textquotedblleft=“ textquotedblright=”"
            + " textquotesingle=' textasciitilde=~ textasciicircum=^ textbackslash=\\ textbar=|"
            + " textasciigrave=` textbraceleft={ textbraceright=}"
            + " textless=< textgreater=> textunderscore=_ textregistered=® texttrademark=™"
            + " copyright=© textcopyright=© textdegree=° degree=° textmu=µ texteuro=€ euro=€"
            + " pounds=£ S=§ P=¶ slash=/ pm=± times=× cdot=· div=÷ leq=≤ le=≤ geq=≥ ge=≥ neq=≠"
            + " ne=≠ approx=≈ sim=∼ simeq=≃ equiv=≡ to=→ rightarrow=→ leftarrow=← uparrow=↑"
            + " downarrow=↓ infty=∞ partial=∂ nabla=∇ sum=∑ prod=∏ int=∫ in=∈ circ=° prime=′"
            + " ell=ℓ hbar=ℏ alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η"
            + " theta=θ vartheta=ϑ iota=ι kappa=κ lambda=λ mu=μ nu=ν xi=ξ pi=π rho=ρ sigma=σ"
            + " tau=τ upsilon=υ phi=φ varphi=ϕ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ"
            + " Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω textalpha=α textbeta=β"
            + " textgamma=γ textdelta=δ TeX=TeX LaTeX=LaTeX quad=\u2003 space=\u2003";
    for (String pair : pairs.split(" ", -1)) {
      int at = pair.indexOf('=');
      SYMBOLS.put(pair.substring(0, at), pair.substring(at + 1));
    }
  }

  private static final int LONGEST_ARGUMENT = 12;

  private final String raw;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private LatexText(String raw) {
    this.raw = raw;
  }

  static String plain(String raw) {
    return CleanText.of(converted(raw));
  }

  private static String converted(String raw) {
    LatexText text = new LatexText(raw);
    while (text.at < raw.length()) {
      text.step();
    }
    return text.out.toString();
  }

  private void step() {
    char c = raw.charAt(at);
    switch (c) {
      case '\\' -> command();
      case '{', '}' -> at++;
      case '~' -> put(" ", 1);
      case '$' -> math();
      case '-' -> dash();
      case '`' -> quote('`', "\u201C", "\u2018");
      case '\'' -> quote('\'', "\u201D", "'");
      default -> put(String.valueOf(c), 1);
    }
  }

  private void put(String text, int length) {
    out.append(text);
    at += length;
  }

  private void dash() {
    if (raw.startsWith("---", at)) {
      put("\u2014", 3);
    } else if (raw.startsWith("--", at)) {
      put("\u2013", 2);
    } else {
      put("-", 1);
    }
  }

  private void quote(char mark, String twice, String once) {
    boolean two = at + 1 < raw.length() && raw.charAt(at + 1) == mark;
    put(two ? twice : once, two ? 2 : 1);
  }

  // "$\alpha$" and "$_2$" are math, "$5 and $6" is money
  private void math() {
    int end = raw.indexOf('$', at + 1);
    String inside = end < 0 ? "" : raw.substring(at + 1, end);
    boolean tight =
        !inside.isEmpty() && inside.length() <= 200 && inside.strip().length() == inside.length();
    if (tight) {
      out.append(converted(inside.replaceAll("(?<!\\\\)[\\^_]", "").replace("-", "{-}")));
      at = end + 1;
    } else {
      put(end == at + 1 ? "" : "$", 1);
    }
  }

  private void command() {
    at++;
    if (at == raw.length()) {
      return;
    }
    char c = raw.charAt(at);
    if (Character.isLetter(c) && c < 128) {
      word();
    } else if (ACCENTS.containsKey(c)) {
      at++;
      accent(c);
    } else {
      put(sign(c), 1);
    }
  }

  private static String sign(char c) {
    return switch (c) {
      case '\\', ' ', ',', ';', ':', '\n' -> " ";
      case '-', '/', '!', '(', ')', '[', ']' -> "";
      default -> String.valueOf(c);
    };
  }

  private void word() {
    int start = at;
    while (at < raw.length() && raw.charAt(at) < 128 && Character.isLetter(raw.charAt(at))) {
      at++;
    }
    String name = raw.substring(start, at);
    if (name.length() == 1 && ACCENTS.containsKey(name.charAt(0)) && isArgument()) {
      accent(name.charAt(0));
      return;
    }
    String symbol = SYMBOLS.get(name);
    if (symbol != null) {
      out.append(symbol);
    } else if (name.equals("href")) {
      argument(2_000);
    }
    if (at < raw.length() && raw.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean isArgument() {
    return at < raw.length()
        && (raw.charAt(at) == '{' || raw.charAt(at) == ' ' || raw.charAt(at) == '\\');
  }

  private void accent(char accent) {
    while (at < raw.length() && raw.charAt(at) == ' ') {
      at++;
    }
    String letters = converted(argument(LONGEST_ARGUMENT));
    if (letters.isEmpty()) {
      out.append(accent == '~' || accent == '^' ? String.valueOf(accent) : "");
      return;
    }
    int first = letters.offsetByCodePoints(0, 1);
    String composed = letters.substring(0, first) + ACCENTS.get(accent) + letters.substring(first);
    out.append(Normalizer.normalize(composed, Normalizer.Form.NFC));
  }

  // a group, a command of letters, or one character
  private String argument(int longest) {
    if (at >= raw.length()) {
      return "";
    }
    int start = at;
    char c = raw.charAt(at);
    if (c == '{') {
      int end = raw.indexOf('}', at, Math.min(raw.length(), at + longest + 1));
      if (end < 0) {
        return "";
      }
      at = end + 1;
      return raw.substring(start + 1, end).replace("{", "");
    }
    at++;
    if (c == '\\') {
      while (at < raw.length() && Character.isLetter(raw.charAt(at)) && at - start < longest) {
        at++;
      }
    } else if (c == '}') {
      at--;
    } else if (Character.isHighSurrogate(c) && at < raw.length()) {
      at++;
    }
    return raw.substring(start, at);
  }
}
