package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds together the rules, the schema of attribution.json and the page about it. With {@code
 * -Ddocs.update=true} it writes the schema's rules and the page in place of comparing them.
 */
class SettingsDocsTest {

  private static final boolean UPDATE = Boolean.getBoolean("docs.update");
  private static final Path SCHEMA =
      Path.of("src/main/resources/io/github/armattribution/workspace/attribution.schema.json");
  private static final Path PAGE = Path.of("../docs/settings.md");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theSchemaKnowsTheRulesOfTheCatalog() throws IOException {
    ObjectNode schema = schema();
    ObjectNode rules = ((ObjectNode) schema.at("/properties/rules")).putObject("properties");
    RuleCatalog.all().stream()
        .map(Rule::description)
        .forEach(
            rule ->
                rules
                    .putObject(rule.id())
                    .put("description", rule.title() + ".")
                    .put("default", rule.defaultSeverity().word())
                    .putArray("allOf")
                    .addObject()
                    .put("$ref", "#/definitions/level"));

    compare(SCHEMA, write(schema));
  }

  @Test
  void theSchemaKnowsTheLevels() throws IOException {
    assertThat(texts(schema().at("/definitions/level/enum")))
        .containsExactlyElementsOf(Stream.of(Severity.values()).map(Severity::word).toList());
  }

  /** Editors show them as Markdown, and not all of them escape it. */
  @Test
  void theDescriptionsReadTheSameAsMarkdown() throws IOException {
    assertThat(schema().findValuesAsText("description"))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).doesNotContain("<", "*", "`", "[", "\\"));
  }

  @Test
  void thePageTellsWhatTheSchemaSays() throws IOException {
    compare(PAGE, page(schema()));
  }

  @Test
  void theExamplesAreGood() throws IOException {
    for (Map.Entry<String, JsonNode> part : schema().get("properties").properties()) {
      for (JsonNode example : part.getValue().path("examples")) {
        String text = good("{\"" + part.getKey() + "\": " + example + "}");
        assertThat(ProjectSettingsReader.read(text).problems()).as(text).isEmpty();
      }
    }
    String page = Files.readString(PAGE);
    String example = page.substring(page.indexOf("```jsonc") + 8);
    String text = good(example.substring(0, example.indexOf("```")));
    assertThat(ProjectSettingsReader.read(text).problems()).isEmpty();
  }

  /** With an ID of one's own: the one that is shown is known to be a sample. */
  private static String good(String example) {
    return example.replace(
        "6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78", "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378");
  }

  private static String page(ObjectNode schema) {
    StringBuilder page =
        new StringBuilder(
            """
            # Settings

            <!-- Written by SettingsDocsTest from attribution.schema.json; see CONTRIBUTING.md. -->

            A project keeps its settings in `attribution.json`, for every editor and for builds. It is looked for in the nearest folder above a
            template that has an `attribution.json` or a `.git`, and never in a wider one. It is JSON with comments and trailing commas:

            ```jsonc
            {
              // Who is credited. Put in your own: this one is a sample.
              "trackingId": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
              "mainTemplates": ["deploy/main.json"],
              "exclude": ["legacy"],
              "rules": { "pid-outside-main-template": "error" },
            }
            ```

            All parts may be left out. An editor's own settings go before this file, and options of the command line before both; main templates
            add up. Editors tell of mistakes in the file where they stand, and leave out what is wrong; `check` tells them and ends with exit code 2. The
            editor applies what is saved.

            Globs have forward slashes and count from the folder of the file: `*` for any part of a name, `**` for any folders, `?` for one character,
            `{a,b}` for a choice, `[abc]` for one of these characters. One without a slash stands for that name in every folder.
            The globs of a setting have 20,000 characters together at most, the file has 1 MB.

            | setting | meaning | example |
            | --- | --- | --- |
            """);
    schema
        .get("properties")
        .properties()
        .forEach(
            part -> {
              if (!part.getKey().startsWith("$")) {
                page.append(
                    "| `%s` | %s | `%s` |\n"
                        .formatted(
                            part.getKey(),
                            part.getValue().get("description").asText(),
                            part.getValue().get("examples").get(0)));
              }
            });
    page.append(
        """

        ## Mistakes in it

        | code | what is wrong |
        | --- | --- |
        | `settings-syntax` | The file is no JSON from there on. |
        | `settings-shape` | There is no such setting, rule or level, or its value is of another kind: a list of globs, a text, an object. |
        | `settings-value` | The value is of the right kind and means nothing: a glob that can't be read, a tracking ID that is none. |

        Editors show these codes. One that checks the file by its JSON schema tells of the first two in words of its own.

        ## Rules

        The levels are `off`, `hint`, `information`, `warning` and `error`.

        | rule | default | finds |
        | --- | --- | --- |
        """);
    schema
        .at("/properties/rules/properties")
        .properties()
        .forEach(
            rule ->
                page.append(
                    "| `%s` | %s | %s |\n"
                        .formatted(
                            rule.getKey(),
                            rule.getValue().get("default").asText(),
                            rule.getValue().get("description").asText())));
    page.append(
        """

        ## Suppression in place

        Where comments are in use, a comment suppresses rules on the line below it, or in its file. Rules are set off by commas; a reason may follow:

        ```jsonc
        // arm-attribution-disable-next-line wrong-mode, prefix-case kept as it was registered
        // arm-attribution-disable-file missing-pid
        ```

        In strict JSON, the metadata of a resource suppresses rules in that resource, and where its tracking ID is defined; the metadata of a template
        suppresses them in that template:

        ```json
        "metadata": { "arm-attribution": { "disable": ["missing-pid"] } }
        ```

        In Bicep, write `metadata armAttribution = { disable: ['missing-pid'] }`: its compiler keeps that. A suppression that suppresses nothing is found by
        `unused-suppression`. Each finding has quick fixes that write a suppression.

        ## Baseline

        `check --baseline FILE --write-baseline PATH...` writes all that is found to a file; `check --baseline FILE PATH...` then accepts what is listed
        there and fails on new findings only. The file is JSON: a list of findings, each with `path` (from the folder of the file on), `rule` and
        `fingerprint`, sorted, so that it can be kept under version control. A fingerprint is made of the rule, of the text that is underlined, and of a
        count where both are the same in one file: it stays the same when lines move, and changes when that text does.
        """);
    return page.toString();
  }

  private static ObjectNode schema() throws IOException {
    return (ObjectNode) JSON.readTree(SCHEMA.toFile());
  }

  private static String write(JsonNode json) throws IOException {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return JSON.writer(printer).writeValueAsString(json) + "\n";
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static void compare(Path file, String expected) throws IOException {
    if (UPDATE) {
      Files.writeString(file, expected);
    }
    assertThat(Files.readString(file))
        .as("%s; -Ddocs.update=true writes it", file)
        .isEqualTo(expected);
  }
}
