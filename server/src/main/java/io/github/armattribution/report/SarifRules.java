package io.github.armattribution.report;

import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import io.github.armattribution.assist.RulePage;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What SARIF's readers are told about the rules. */
final class SarifRules {

  private SarifRules() {}

  static List<ReportingDescriptor> all() {
    return RuleCatalog.all().stream().map(Rule::description).map(SarifRules::of).toList();
  }

  /** Where {@code rule} stands in {@link #all}. */
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

  private static ReportingDescriptor of(RuleDescription rule) {
    RulePage page = RulePage.of(rule);
    boolean on = rule.defaultSeverity() != Severity.OFF;
    return new ReportingDescriptor()
        .withId(rule.id())
        .withName(name(rule.id()))
        .withShortDescription(text(rule.title() + "."))
        .withFullDescription(text(plain(firstParagraph(rule.explanation()))))
        .withHelp(
            new MultiformatMessageString().withText(page.plain()).withMarkdown(page.markdown()))
        .withHelpUri(URI.create(Reference.ARTICLE.address()))
        .withDefaultConfiguration(
            new ReportingConfiguration()
                .withEnabled(on)
                .withLevel(
                    on
                        ? ReportingConfiguration.Level.fromValue(level(rule.defaultSeverity()))
                        : ReportingConfiguration.Level.NOTE));
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

  private static MultiformatMessageString text(String text) {
    return new MultiformatMessageString().withText(text);
  }
}
