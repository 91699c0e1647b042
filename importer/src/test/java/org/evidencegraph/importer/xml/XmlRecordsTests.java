package org.evidencegraph.importer.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.record.RecordInput;
import org.evidencegraph.importer.record.RecordSink;
import org.evidencegraph.importer.record.StudyDraft;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.provenance.Severity;
import org.junit.jupiter.api.Test;

class XmlRecordsTests {
  private final List<String> records = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @Test
  void handsOverOutermostRecordsWhereverTheyStand() {
    read("<all><group><r>one <i>and</i> a half</r></group><r a:lang='x'>two</r><s>no</s></all>");
    assertThat(records).containsExactly("one and a half", "two");
    assertThat(problems).isEmpty();
  }

  @Test
  void goesOnBehindABrokenRecord() {
    read("<all>\n<r>one</r>\n<r>t<b>w</r>o</r>\n<r>three</r><r>fo&ur</r><r>five</r></all>");
    assertThat(records).containsExactly("one", "three", "five");
    assertThat(problems).hasSize(2);
    assertThat(problems.getFirst()).startsWith("BROKEN_XML line 3: ").contains("begins on line 3");
    assertThat(problems.get(1)).startsWith("BROKEN_XML line 4: ");
  }

  @Test
  void goesOnWhereARecordNeverEnds() {
    read("<all><r>one</r><r>two<r>three</r><r>four</r></all>");
    assertThat(records).containsExactly("one", "three", "four");
    assertThat(problems).hasSize(1);
  }

  @Test
  void goesOnBehindManyBrokenRecordsOfALongFile() {
    StringBuilder file = new StringBuilder("<all>");
    for (int i = 0; i < 20_000; i++) {
      file.append("<r>").append(i).append(i % 10 == 0 ? "<x></r>" : "</r>").append('\n');
    }
    read(file + "</all>");
    assertThat(records).hasSize(18_000).endsWith("19999");
    assertThat(problems).hasSize(2_000);
    assertThat(problems.get(1_999)).startsWith("BROKEN_XML line 19991: ");
  }

  @Test
  void keepsWhatStandsBeforeTheEndOfACutFile() {
    read("<all><r>one</r><r>two</r><r>thr");
    assertThat(records).containsExactly("one", "two");
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst()).contains("ends early");
  }

  @Test
  void knowsNamedCharactersAndFetchesNoOthers() {
    read(
        "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'><!-- don't -->]>"
            + "<r>&alpha;&nbsp;&x; &amp; &#945;</r>");
    assertThat(records).containsExactly("α &x; & α");
    assertThat(problems).isEmpty();
  }

  @Test
  void expandsNoBomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }
    read(bomb + "]><r>&a39;</r>");
    assertThat(records).containsExactly("&a39;");
  }

  @Test
  void survivesAMillionOpenElements() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> read("<r>" + "<a>".repeat(1_000_000) + "<r>two</r>"));
    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst()).contains("inside one another");
    assertThat(records).containsExactly("two");
  }

  @Test
  void survivesATextThatNeverEnds() {
    byte[] chunk = "<r>".getBytes(StandardCharsets.UTF_8);
    byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts = new ArrayList<>();
    parts.add(stream(chunk));
    for (int i = 0; i < 200; i++) {
      parts.add(stream(blank));
    }
    read(() -> new SequenceInputStream(Collections.enumeration(parts)));
    assertThat(records).isEmpty();
    assertThat(problems).isNotEmpty();
  }

  @Test
  void survivesAnAttributeThatNeverEnds() {
    read("<r><x a='" + "y".repeat(70 << 20) + "'/></r>");
    assertThat(records).isEmpty();
    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst()).contains("exceeded");
  }

  @Test
  void readsForbiddenCharactersAsBlanks() {
    read("<r>a\u0001b\u0000c</r>");
    assertThat(records).containsExactly("a b c");
    assertThat(problems).hasSize(1);
  }

  @Test
  void keepsTheOthersWhereOneRecordCannotBeUsed() {
    XmlRecordsTests self = this;
    read(
        ByteSource.of("<all><r>bad</r><r>good</r></all>".getBytes(StandardCharsets.UTF_8)),
        record -> {
          if (record.text().equals("bad")) {
            throw new IllegalStateException("no good");
          }
          self.records.add(record.text());
        });
    assertThat(records).containsExactly("good");
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst()).startsWith("READER_FAILED");
  }

  @Test
  void passesOnThatTheBytesCannotBeHad() {
    ByteSource broken =
        () ->
            new InputStream() {
              private int count;

              @Override
              public int read() throws IOException {
                if (count++ > 50_000) {
                  throw new IOException("the disk is gone");
                }
                return ' ';
              }
            };
    assertThatThrownBy(
            () -> XmlRecords.read(new RecordInput("x", broken), sink(), Set.of("r"), r -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  private static InputStream stream(byte[] bytes) {
    return new java.io.ByteArrayInputStream(bytes);
  }

  private void read(String text) {
    read(ByteSource.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void read(ByteSource bytes) {
    read(bytes, record -> records.add(record.text()));
  }

  private void read(ByteSource bytes, java.util.function.Consumer<XmlElement> consumer) {
    try {
      XmlRecords.read(new RecordInput("x", bytes), sink(), Set.of("r"), consumer);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private RecordSink sink() {
    return new RecordSink() {
      @Override
      public RecordDraft paper(String address) {
        throw new AssertionError();
      }

      @Override
      public void add(RecordDraft draft) {
        throw new AssertionError();
      }

      @Override
      public StudyDraft study(String address) {
        throw new AssertionError();
      }

      @Override
      public void add(StudyDraft draft) {
        throw new AssertionError();
      }

      @Override
      public void withdraw(Edition edition) {
        throw new AssertionError();
      }

      @Override
      public void problem(String code, Severity severity, String message) {
        problems.add(code + " " + message);
      }
    };
  }
}
