package org.evidencegraph.importer.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.evidencegraph.paper.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of references that the rules for the biomedical press do not know. */
class ModelledReferenceTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          J. Doe and P. Roe, "The age of knees," IEEE Trans. Joints, vol. 12, no. 3, pp. 45-67, Mar. 2004.|The age of knees|IEEE Trans. Joints|2004|12|3|45
          Doe, J. and Roe, P. (2004) 'The age of knees', Journal of Joints, 12(3), pp. 45-67.|The age of knees|Journal of Joints|2004|12|3|45
          Doe, Jane, and Peter Roe. 2004. "The Age of Knees." Journal of Joints 12 (3): 45–67.|The Age of Knees|Journal of Joints|2004|12|3|45
          [12] J. Doe, B. Roe and K. Poe, Phys. Rev. B 61, 12345 (2000).|-|Phys. Rev. B|2000|61|-|12345
          M. Doe and P. Roe, "Measuring gait," in Proceedings of the 4th Workshop on Walking, Paris, 2009, pp. 12-20.|Measuring gait|Proceedings of the 4th Workshop on Walking|2009|-|-|12
          12. van der Doe A, Le Roe B, et al. Cells at work: a view. J Knee Res. 2011;26(3):941-9.|Cells at work: a view|J Knee Res|2011|26|3|941
          SMITH J, O'BRIEN K. KNEE PAIN IN OLD AGE. LANCET 1999;353:12-15.|KNEE PAIN IN OLD AGE|LANCET|1999|353|-|12
          Müller J, Schäfer K-H, von der Au P: Das Knie im Alter. Orthopäde 2004, 33:461-9.|Das Knie im Alter|Orthopäde|2004|33|-|461
          Dupont J, Le Gall M, et al. Le genou de la personne âgée. Rev Rhum 2004 ; 71 : 461-9.|Le genou de la personne âgée|Rev Rhum|2004|71|-|461
          """)
  void takesOtherStylesApart(
      String text,
      String title,
      String container,
      int year,
      String volume,
      String issue,
      String first) {
    ReferenceText read = ReferenceText.parse(text);
    assertThat(read.title()).isEqualTo(title);
    assertThat(read.container()).isEqualTo(container);
    assertThat(read.date().year()).isEqualTo(year);
    assertThat(read.volume()).isEqualTo(volume);
    assertThat(read.issue()).isEqualTo(issue);
    assertThat(read.locator().first()).isEqualTo(first);
    if (title != null) {
      assertThat(text.substring(read.titleStart(), read.titleEnd())).isEqualTo(title);
    }
  }

  @Test
  void readsABookOfItsOwnWithAFamilyNameInCapitals() {
    ReferenceText read =
        ReferenceText.parse("DOE, J. Die Geschichte des Knies. Berlin: Springer, 1987.");
    assertThat(read.title()).isEqualTo("Die Geschichte des Knies");
    assertThat(read.container()).isNull();
    assertThat(read.authors().authors()).containsExactly(Author.person("DOE", "J.", 1));
  }

  @Test
  void knowsABodyThatSigns() {
    ReferenceText read =
        ReferenceText.parse("World Health Organization. World report on knees. Geneva: WHO; 2011.");
    assertThat(read.title()).isEqualTo("World report on knees");
    assertThat(read.authors().authors())
        .containsExactly(Author.group("World Health Organization", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "( ", "10.1000/", "Doe A, ", "2011;", "\"", "\u0000", "vol. 1 no."})
  void readsOnlyTheBeginningOfAMillionCharacters(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    ReferenceText read =
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> ReferenceText.parse(text));
    assertThat(read.titleEnd()).isLessThanOrEqualTo(ReferenceText.LONGEST);
    assertThat(read.authorsEnd()).isLessThanOrEqualTo(ReferenceText.LONGEST);
  }

  @Test
  void readsAVolumeWithItsLabel() {
    String text =
        "LAMB, P. R.; FOLD, N. Sleep of shepherds in winter. Hedge Journal of Wool, v. 31, n. 2,"
            + " p. 144-151, 2013.";
    assertThat(ReferenceText.parse(text).volume()).isEqualTo("31");
  }
}
