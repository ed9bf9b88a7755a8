package io.github.armattribution.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of JSONTestSuite; {@code json/README.md} beside the table tells why each is as it is.
 */
class JsonTestSuiteTest {

  private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) «(.*)»");
  private static final Pattern SPECIAL = Pattern.compile("‹(?:(\\d+)\\*([^›]+)|(\\p{XDigit}+))›");

  private record Case(String name, String verdict, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream table =
        JsonTestSuiteTest.class.getResourceAsStream("/json/json-test-suite.txt")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JsonTestSuiteTest::read)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isJudgedAsTheTableSays(Case given) {
    assertThat(verdict(JsonDocument.parse(given.text()))).isEqualTo(given.verdict());
  }

  /** What must be accepted is, and all that is tolerated is known. */
  @Test
  void judgesAsJsonDoes() throws IOException {
    List<Case> cases = cases();
    assertThat(names(cases, 'y')).hasSize(95);
    assertThat(cases)
        .filteredOn(each -> each.name().startsWith("y_"))
        .allSatisfy(each -> assertThat(each.verdict()).isEqualTo("accepted"));
    assertThat(names(cases, 'n')).hasSize(188);
    assertThat(cases)
        .filteredOn(each -> each.name().startsWith("n_"))
        .noneSatisfy(each -> assertThat(each.verdict()).isEqualTo("accepted"));
  }

  private static Stream<String> names(List<Case> cases, char kind) {
    return cases.stream().map(Case::name).filter(name -> name.charAt(0) == kind).distinct();
  }

  private static String verdict(JsonDocument document) {
    if (!document.isSound()) {
      return "error";
    }
    if (document.root().isEmpty()) {
      return "nothing";
    }
    return document.problems().isEmpty()
        ? "accepted"
        : document.problems().stream()
            .map(problem -> problem.code().name())
            .distinct()
            .collect(Collectors.joining(","));
  }

  private static Case read(String line) {
    Matcher parts = LINE.matcher(line);
    assertThat(parts.matches()).as(line).isTrue();
    return new Case(
        parts.group(1),
        parts.group(2),
        SPECIAL.matcher(parts.group(3)).replaceAll(JsonTestSuiteTest::special));
  }

  private static String special(MatchResult special) {
    String text =
        special.group(1) == null
            ? Character.toString(Integer.parseInt(special.group(3), 16))
            : special.group(2).repeat(Integer.parseInt(special.group(1)));
    return Matcher.quoteReplacement(text);
  }
}
