package org.evidencegraph.importer.xml;

import java.util.HashMap;
import java.util.Map;

/** Named characters that DTDs of articles declare; the DTDs themselves are never read. */
final class XmlEntities {
  private static final Map<String, String> NAMES = new HashMap<>();

  // names in the order of their code points, from one on (HTML 4.01, section 24)
  static {
    range(
        0xA0,
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg"
            + " plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34"
            + " iquest");
    range(
        0xC0,
        "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
            + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
            + " Uacute Ucirc Uuml Yacute THORN szlig");
    range(
        0xE0,
        "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave"
            + " iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave"
            + " uacute ucirc uuml yacute thorn yuml");
    range(
        0x391,
        "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho -"
            + " Sigma Tau Upsilon Phi Chi Psi Omega");
    range(
        0x3B1,
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"
            + " sigmaf sigma tau upsilon phi chi psi omega");
    range(0x2002, "ensp emsp - - - - - thinsp");
    range(0x2013, "ndash mdash - - lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull");
    range(0x2032, "prime Prime");
    range(0x2190, "larr uarr rarr darr harr");
    range(0x2264, "le ge");
    range(0x2026, "hellip");
    range(0x2030, "permil");
    range(0x20AC, "euro");
    range(0x2122, "trade");
    range(0x2212, "minus");
    range(0x221E, "infin");
    range(0x223C, "sim");
    range(0x2248, "asymp");
    range(0x2260, "ne");
    range(0x152, "OElig oelig");
    range(0x160, "Scaron scaron");
    range(0x10C, "Ccaron ccaron");
    range(0x17D, "Zcaron zcaron");
    range(0x141, "Lstrok lstrok");
  }

  private XmlEntities() {}

  private static void range(int from, String names) {
    int code = from;
    for (String name : names.split(" ")) {
      NAMES.put(name, Character.toString(code++));
    }
  }

  /** The character, or the reference as it stands where the name is not known. */
  static String resolve(String name) {
    return NAMES.getOrDefault(name, "&" + name + ";");
  }
}
