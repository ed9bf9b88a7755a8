package io.github.armattribution.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.rules.Reference;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.rules.RuleDescription;
import io.github.armattribution.rules.Severity;
import io.github.armattribution.rules.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shows the pages about rules and holds {@code docs/rules} and the catalog together. With {@code
 * -Ddocs.update=true} it writes the files in place of comparing them.
 */
class RulePageTest {

  private static final boolean UPDATE = Boolean.getBoolean("docs.update");
  private static final Path FOLDER = Path.of("..", "docs", "rules");
  private static final String ORIGIN =
      "<!-- Written by RulePageTest from the rules' descriptions; see CONTRIBUTING.md. -->\n";

  private static final RuleDescription EXAMPLE =
      new RuleDescription(
          "tidy-name",
          Severity.HINT,
          "A name is untidy",
          "Nobody finds `untidy` names.\n\n- Never\n- Nowhere",
          "{\n  \"name\": \"a  b\"\n}",
          "{ \"name\": \"a b\" }",
          "Tidy it up.",
          new Source("Taste.", List.of(Reference.NAME_RULES)));

  static Stream<RuleDescription> descriptions() {
    return RuleCatalog.all().stream().map(Rule::description);
  }

  @Test
  void aPageTellsAllAboutARule() {
    assertThat(RulePage.of(EXAMPLE).markdown())
        .isEqualTo(
            """
            # tidy-name

            A name is untidy. Severity unless set otherwise: hint.

            ## Why it matters

            Nobody finds `untidy` names.

            - Never
            - Nowhere

            ## Bad

            ```json
            {
              "name": "a  b"
            }
            ```

            ## Good

            ```json
            { "name": "a b" }
            ```

            ## How to repair

            Tidy it up.

            ## How to silence

            With a comment on the line above, or one for the whole file. Behind the rule's name you may say why:

            ```jsonc
            // arm-attribution-disable-next-line tidy-name not ours to change
            // arm-attribution-disable-file tidy-name
            ```

            With metadata of the resource or of the template, where the file has to stay strict JSON, as the portal wants it:

            ```json
            "metadata": { "arm-attribution": { "disable": ["tidy-name"] } }
            ```

            Quick fixes write either. For a whole project, set the level in `attribution.json`; for one run, use `check --rule tidy-name=off`:

            ```json
            { "rules": { "tidy-name": "off" } }
            ```

            ## Source

            Taste.

            - [Naming rules of Azure resources](https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules)
            """);
  }

  @Test
  void withoutMarkupItTellsTheSame() {
    assertThat(RulePage.of(EXAMPLE).plain())
        .startsWith(
            """
            tidy-name

            A name is untidy. Severity unless set otherwise: hint.

            WHY IT MATTERS

            Nobody finds untidy names.

            - Never
            - Nowhere

            BAD

                {
                  "name": "a  b"
                }

            GOOD
            """)
        .endsWith(
            """
            SOURCE

            Taste.

            - Naming rules of Azure resources: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
            """);
  }

  @Test
  void aRuleThatIsOffSaysHowToTurnItOn() {
    RuleDescription off = RuleCatalog.find("under-reported-service").orElseThrow().description();

    assertThat(RulePage.of(off).markdown())
        .contains("turn it on, for example with `check --rule under-reported-service=information`");
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void aMarkdownReaderShowsAllOfIt(RuleDescription rule) {
    String outsideCode =
        RulePage.of(rule).markdown().replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");

    assertThat(outsideCode).doesNotContain("<", "`", "*", "_");
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void thePageInTheFolderIsTheRules(RuleDescription rule) throws IOException {
    compare(
        FOLDER.resolve(rule.id() + ".md"),
        RulePage.of(rule).markdown() + "\n[All rules](README.md)\n\n" + ORIGIN);
  }

  @Test
  void theFolderHasAListOfAllRules() throws IOException {
    StringBuilder list =
        new StringBuilder("# Rules\n\n| rule | default | finds |\n| --- | --- | --- |\n");
    descriptions()
        .forEach(
            rule ->
                list.append(
                    "| [%s](%s.md) | %s | %s |\n"
                        .formatted(
                            rule.id(), rule.id(), rule.defaultSeverity().word(), rule.title())));
    list.append(
        """

        `explain RULE` shows a page in the terminal, and the command *ARM Attribution: Open Rule Page* in VS Code.

        """);
    compare(FOLDER.resolve("README.md"), list + ORIGIN);
  }

  @Test
  void theFolderHasNoPageThatNoRuleHas() throws IOException {
    try (Stream<Path> pages = Files.list(FOLDER)) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of("README"), descriptions().map(RuleDescription::id)).toList());
    }
  }

  private static void compare(Path file, String expected) throws IOException {
    if (UPDATE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, expected);
    }
    assertThat(file).as("%s; -Ddocs.update=true writes it", file).hasContent(expected);
  }
}
