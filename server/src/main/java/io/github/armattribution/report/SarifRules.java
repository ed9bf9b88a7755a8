package io.github.armattribution.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.armattribution.assist.RulePage;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes what SARIF's readers are told about the rules. */
final class SarifRules {

  private final JsonGenerator json;

  SarifRules(JsonGenerator json) {
    this.json = json;
  }

  void write(String name) throws IOException {
    json.writeArrayFieldStart(name);
    for (Rule rule : RuleCatalog.all()) {
      write(rule.description());
    }
    json.writeEndArray();
  }

  /** Where {@code rule} stands among those that are written. */
  static int index(String rule) {
    return RuleCatalog.all().stream().map(one -> one.description().id()).toList().indexOf(rule);
  }

  /** SARIF has no word for what is quieter than a note. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFORMATION, HINT -> "note";
      case OFF -> "none";
    };
  }

  private void write(RuleDescription rule) throws IOException {
    RulePage page = RulePage.of(rule);
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", name(rule.id()));
    SarifReport.text(json, "shortDescription", rule.title() + ".");
    SarifReport.text(json, "fullDescription", plain(firstParagraph(rule.explanation())));
    json.writeObjectFieldStart("help");
    json.writeStringField("text", page.plain());
    json.writeStringField("markdown", page.markdown());
    json.writeEndObject();
    json.writeStringField("helpUri", Reference.ARTICLE.address());
    defaultConfiguration(rule.defaultSeverity());
    json.writeEndObject();
  }

  private void defaultConfiguration(Severity severity) throws IOException {
    json.writeObjectFieldStart("defaultConfiguration");
    if (severity == Severity.OFF) {
      json.writeBooleanField("enabled", false);
      json.writeStringField("level", "note");
    } else if (severity != Severity.WARNING) {
      json.writeStringField("level", level(severity));
    }
    json.writeEndObject();
  }

  /** {@code missing-pid} becomes {@code MissingPid}, as SARIF wants a rule's name. */
  private static String name(String id) {
    return Arrays.stream(id.split("-", -1))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String firstParagraph(String markdown) {
    return markdown.strip().split("\\n\\s*\\n", 2)[0];
  }

  private static String plain(String markdown) {
    return markdown.strip().replace("`", "");
  }
}
