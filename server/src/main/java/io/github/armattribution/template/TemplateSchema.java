package io.github.armattribution.template;

import io.github.armattribution.expression.FoldedText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells templates from other JSON by their {@code $schema}. */
final class TemplateSchema {

  /** The end of every template schema's path. */
  private static final String FILE = "deploymentTemplate.json";

  /** A host that is a build token is filled in later, and can be no other one. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://schema\\.management\\.azure\\.com|[^/]*(?://)?[^/]*"
              + FoldedText.UNKNOWN
              + "[^/]*)/schemas/[^/]*/([a-z]*)"
              + Pattern.quote(FILE)
              + "#?",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, DeploymentScope> SCOPES =
      Map.of(
          "", DeploymentScope.RESOURCE_GROUP,
          "subscription", DeploymentScope.SUBSCRIPTION,
          "managementgroup", DeploymentScope.MANAGEMENT_GROUP,
          "tenant", DeploymentScope.TENANT);

  private TemplateSchema() {}

  /** The scope that a template with this schema is deployed to; empty if it is no template's. */
  static Optional<DeploymentScope> scope(String address) {
    Matcher matcher = ADDRESS.matcher(address.strip());
    return matcher.matches()
        ? Optional.ofNullable(SCOPES.get(matcher.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /**
   * Whether a text may be a template's. Cheap, so that other JSON is not even parsed: a template
   * holds the name of its schema somewhere.
   */
  static boolean mayBeIn(String text) {
    int before = FILE.indexOf('.');
    for (int dot = text.indexOf('.', before); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      if (text.regionMatches(true, dot - before, FILE, 0, FILE.length())) {
        return true;
      }
    }
    return false;
  }
}
