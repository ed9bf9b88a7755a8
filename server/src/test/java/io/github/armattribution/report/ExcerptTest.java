package io.github.armattribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

  /**
   * The line and its marker, for a text in which {@code <} and {@code >} stand around the finding.
   */
  private static String excerpt(String marked) {
    int start = marked.indexOf('<');
    int end = marked.indexOf('>') - 1;
    SourceText text = new SourceText(marked.replace("<", "").replace(">", ""), 0);
    Excerpt excerpt = Excerpt.of(text, new Span(start, end), 100);
    return excerpt.source() + "|" + excerpt.marker();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a<bc>d,abcd| ^^",
        "a<>b,ab| ^",
        "ab<>,ab|  ^",
        "<>,|^",
        "\ta<b>,    ab|     ^",
        "ab\t<c>,ab  c|    ^",
        "a<\t>c,a   c| ^^^",
        "漢<b>,漢b|  ^",
        "a<😀>b,a😀b| ^^",
        "e\u0301<b>,e\u0301b| ^",
      })
  void theMarkerStandsUnderTheFinding(String marked, String expected) {
    assertThat(excerpt(marked)).isEqualTo(expected);
  }

  @Test
  void aFindingOfManyLinesIsMarkedInItsFirst() {
    assertThat(excerpt("{\r\n  <[\r\n  ]>\r\n}")).isEqualTo("  [|  ^");
  }

  @Test
  void aLongLineIsCutAroundTheFinding() {
    String shown = excerpt("a".repeat(1000) + "<pid>" + "b".repeat(1000));

    assertThat(shown)
        .isEqualTo(
            "..." + "a".repeat(24) + "pid" + "b".repeat(70) + "...|" + " ".repeat(27) + "^^^");
  }

  @Test
  void aFindingNearTheStartOfALongLineKeepsTheStart() {
    assertThat(excerpt("{ <pid>" + "b".repeat(1000)))
        .isEqualTo("{ pid" + "b".repeat(95) + "...|  ^^^");
  }

  @Test
  void aFindingThatIsLongItselfIsCut() {
    assertThat(excerpt("<" + "p".repeat(1000) + ">"))
        .isEqualTo("p".repeat(100) + "...|" + "^".repeat(100));
  }

  @Test
  void aCutNeverHalvesACharacter() {
    String shown = excerpt("😀".repeat(500) + "a<pid>" + "b".repeat(500));

    assertThat(shown).startsWith("...😀").contains("^^^");
  }
}
