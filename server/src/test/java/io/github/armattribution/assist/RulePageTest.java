package io.github.armattribution.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private static final String HOW_TO_WRITE = "docs/rules; -Ddocs.update=true writes it";
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

            ## How to suppress

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
  void forTerminalsItTellsTheSame() {
    assertThat(RulePage.of(EXAMPLE).plain())
        .startsWith(
            """
            tidy-name

            A name is untidy. Severity unless set otherwise: hint.

            WHY IT MATTERS

            Nobody finds `untidy` names.

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

  @Test
  void theFolderHoldsThePages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    descriptions()
        .forEach(
            rule ->
                pages.put(
                    rule.id() + ".md",
                    RulePage.of(rule).markdown() + "\n[All rules](README.md)\n\n" + ORIGIN));
    pages.put("README.md", list());
    if (UPDATE) {
      write(pages);
    }
    assertThat(files()).as(HOW_TO_WRITE).containsExactlyInAnyOrderElementsOf(pages.keySet());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(FOLDER.resolve(page.getKey())).as(HOW_TO_WRITE).hasContent(page.getValue());
    }
  }

  private static String list() {
    return """
        # Rules

        | rule | default | finds |
        | --- | --- | --- |
        %s

        `explain RULE` shows a page in a terminal; in VS Code the command *ARM Attribution: Open Rule Page* does. `fix` on the command line makes
        those repairs that are clearly right.

        %s"""
        .formatted(
            descriptions()
                .map(
                    rule ->
                        "| [`%s`](%s.md) | %s | %s |"
                            .formatted(
                                rule.id(), rule.id(), rule.defaultSeverity().word(), rule.title()))
                .collect(Collectors.joining("\n")),
            ORIGIN);
  }

  private static void write(Map<String, String> pages) throws IOException {
    for (String file : files()) {
      Files.delete(FOLDER.resolve(file));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
