package io.github.armattribution.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule has to have. */
class RuleCatalogTest {

  private static final Path CASES = Path.of("..", "test-fixtures", "cases");

  static Stream<RuleDescription> descriptions() {
    return RuleCatalog.all().stream().map(Rule::description);
  }

  @Test
  void everyRuleClassIsInTheCatalogOnce() {
    Set<String> written =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Rule.class.getPackageName())
                .stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    assertThat(RuleCatalog.all().stream().map(rule -> rule.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void everyIdIsUnique() {
    assertThat(descriptions().map(RuleDescription::id)).doesNotHaveDuplicates();
  }

  @Test
  void onlyWhatIsNoFaultIsOffByDefault() {
    assertThat(descriptions().filter(rule -> rule.defaultSeverity() == Severity.OFF))
        .extracting(RuleDescription::id)
        .containsExactly("under-reported-service");
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void itTellsPeopleWhatItFinds(RuleDescription rule) {
    assertThat(rule.id()).matches("[a-z]+(-[a-z]+)+");
    assertThat(rule.title()).isNotBlank().hasSizeLessThan(80).doesNotEndWith(".");
    assertThat(rule.explanation()).hasSizeGreaterThan(80).endsWith(".");
    assertThat(rule.bad()).isNotBlank();
    assertThat(rule.good()).isNotBlank().isNotEqualTo(rule.bad());
    assertThat(rule.repair()).isNotBlank().endsWith(".");
    assertThat(rule.source().text()).isNotBlank().endsWith(".");
    assertThat(rule.source().references())
        .allSatisfy(reference -> assertThat(reference.address()).startsWith("https://"));
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void itIsFoundByItsId(RuleDescription rule) {
    assertThat(RuleCatalog.find(rule.id()).map(Rule::description)).contains(rule);
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void itHasCasesInWhichItFiresAndOthersInWhichItIsSilent(RuleDescription rule) {
    List<Boolean> fires =
        outcomes(CASES.resolve(rule.id())).map(outcome -> finds(outcome, rule.id())).toList();
    assertThat(fires).contains(true, false);
  }

  @Test
  void theVsCodeClientListsEveryRule() throws IOException {
    JsonNode settings =
        new ObjectMapper()
            .readTree(Path.of("..", "vscode-client", "package.json").toFile())
            .at("/contributes/configuration")
            .findValue("armAttribution.rules")
            .get("properties");
    List<String> listed = new ArrayList<>();
    settings.fieldNames().forEachRemaining(listed::add);

    assertThat(listed).containsExactlyElementsOf(descriptions().map(RuleDescription::id).toList());
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void theReadmeLeadsToItsPage(RuleDescription rule) throws IOException {
    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains("[`%s`](docs/rules/%s.md)".formatted(rule.id(), rule.id()));
  }

  private static boolean finds(JsonNode outcome, String rule) {
    for (JsonNode finding : outcome.path("findings")) {
      if (finding.path("rule").asText().equals(rule)) {
        return true;
      }
    }
    return false;
  }

  private static Stream<JsonNode> outcomes(Path group) {
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> paths = Files.walk(group)) {
      List<Path> found = paths.filter(path -> path.endsWith("expected.json")).toList();
      return found.stream()
          .map(
              path -> {
                try {
                  return json.readTree(path.toFile());
                } catch (IOException broken) {
                  throw new UncheckedIOException(broken);
                }
              });
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
