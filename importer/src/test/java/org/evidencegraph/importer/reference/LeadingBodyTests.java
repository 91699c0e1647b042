package org.evidencegraph.importer.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.paper.Author;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadingBodyTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "World Wool Organization. Wool Report 2012. Geneva: WWO; 2012."
            + " | World Wool Organization | Wool Report 2012 | 2012",
        "World Wool Organization: Wool Report 2012. Geneva: WWO; 2012."
            + " | World Wool Organization | Wool Report 2012 | 2012",
        "European Hedges Agency. Guideline on the clipping of yew. London: EHA; 2011."
            + " | European Hedges Agency | Guideline on the clipping of yew | 2011",
        "Royal College of Weavers and Dyers. Madder in vats (Red-top guideline no. 26). London:"
            + " RCWD; 2011. | Royal College of Weavers and Dyers"
            + " | Madder in vats (Red-top guideline no. 26) | 2011",
        "Centers for Moth Control and Prevention. Outbreak of moths. Felt Rep. 2015;64:373-376."
            + " | Centers for Moth Control and Prevention | Outbreak of moths | 2015",
        "U.S. Wool and Yarn Administration. Guidance for spinners. 2009."
            + " | U.S. Wool and Yarn Administration | Guidance for spinners | 2009",
        "International Agency for Research on Moths, 2012. Moths of the world: estimated counts."
            + " IARM, Lyon. | International Agency for Research on Moths"
            + " | Moths of the world: estimated counts | 2012",
        "12. World Wool Organization (2019) Guidelines on clipping. WWO, Geneva"
            + " | World Wool Organization | Guidelines on clipping | 2019",
        "[7] Wool Society, Handbook of clipping, second ed., Felt Press, Graz, 2013."
            + " | Wool Society | Handbook of clipping | 2013",
        "Department of Wool, Yarn and Felt. Clipping in winter. J Felt. 2015;4:3-6."
            + " | Department of Wool, Yarn and Felt | Clipping in winter | 2015",
      })
  void signsInThePlaceOfPersons(String text, String name, String title, int year) {
    ReferenceText read = ReferenceText.parse(text);
    assertThat(read.authors().authors()).containsExactly(Author.group(name, 1));
    assertThat(text.substring(read.authorsStart(), read.authorsEnd())).isEqualTo(name);
    assertThat(read.title()).isEqualTo(title);
    assertThat(text.substring(read.titleStart(), read.titleEnd())).isEqualTo(title);
    assertThat(read.date()).isNotNull().extracting("year").isEqualTo(year);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Doe J, Roe AB, Society for Wool Study Group. Moths. J Felt. 2015;4:3-6.",
        "Report of the Committee on Wool. J Felt. 2015;4:3-6.",
        "The society of moths and the felt that they eat. J Felt. 2015;4:3-6.",
        "Moths in wool. World Wool Organization. 2015.",
      })
  void isNoPersonNoWorkAndNoPublisher(String text) {
    assertThat(LeadingBody.find(text)).isEmpty();
  }
}
