package io.github.armattribution.template;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.text.NearNames;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells templates from other JSON by their {@code $schema}. */
final class TemplateSchema {

  /** The end of every template schema's path. */
  private static final String FILE = "deploymentTemplate.json";

  /** Where the schema of the first templates was; such are still about. */
  private static final String FIRST_HOST = "schemas.microsoft.org";

  /** A host that is a build token is filled in later, and can be no other one. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://schema\\.management\\.azure\\.com|[^/]*(?://)?[^/]*"
              + FoldedText.UNKNOWN
              + "[^/]*)/schemas/([^/]*)/([a-z]*)"
              + Pattern.quote(FILE)
              + "#?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FIRST_ADDRESS =
      Pattern.compile(
          "https?://" + Pattern.quote(FIRST_HOST) + "/azure/deploymentTemplate\\?api-version=.*",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, DeploymentScope> SCOPES =
      Map.of(
          "", DeploymentScope.RESOURCE_GROUP,
          "subscription", DeploymentScope.SUBSCRIPTION,
          "managementgroup", DeploymentScope.MANAGEMENT_GROUP,
          "tenant", DeploymentScope.TENANT);

  /** Azure takes each of them for each scope. */
  private static final Set<String> VERSIONS =
      Set.of(
          "2014-04-01-preview",
          "2015-01-01-preview",
          "2015-01-01",
          "2018-05-01",
          "2019-04-01",
          "2019-08-01");

  /** With more of them in its name, one schema may as well be another. */
  private static final int SLIPS = 3;

  private TemplateSchema() {}

  /** The scope that a template with this schema is deployed to; empty if it is no template's. */
  static Optional<DeploymentScope> scope(String address) {
    Matcher matcher = ADDRESS.matcher(address.strip());
    if (matcher.matches()) {
      return Optional.ofNullable(SCOPES.get(matcher.group(2).toLowerCase(Locale.ROOT)));
    }
    return FIRST_ADDRESS.matcher(address.strip()).matches()
        ? Optional.of(DeploymentScope.RESOURCE_GROUP)
        : Optional.empty();
  }

  /** The version in a template's schema, if Azure knows none of that name. */
  static Optional<String> unknownVersion(String address) {
    Matcher matcher = ADDRESS.matcher(address.strip());
    return matcher.matches()
        ? Optional.of(matcher.group(1))
            .filter(version -> version.indexOf(FoldedText.UNKNOWN) < 0)
            .filter(version -> !VERSIONS.contains(version.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** The scope whose schema was meant by one that is none; empty if that can't be told. */
  static Optional<DeploymentScope> meant(String address) {
    String name = name(address.strip());
    return Stream.of(DeploymentScope.values())
        .filter(scope -> slips(name, scope) <= SLIPS)
        .min(Comparator.comparingInt(scope -> slips(name, scope)));
  }

  private static int slips(String name, DeploymentScope scope) {
    return NearNames.distance(name, name(scope.schema()));
  }

  private static String name(String address) {
    String path = address.replaceFirst("[?#].*", "");
    return path.substring(path.lastIndexOf('/') + 1)
        .toLowerCase(Locale.ROOT)
        .replaceFirst("\\.json$", "");
  }

  /**
   * Whether a text may be a template's. Cheap, so that other JSON is not even parsed: a template
   * holds the name of its schema somewhere.
   */
  static boolean mayBeIn(String text) {
    int before = FILE.indexOf('.');
    for (int dot = text.indexOf('.', before); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      if (text.regionMatches(true, dot - before, FILE, 0, FILE.length())
          || text.regionMatches(
              true, dot - "schemas".length(), FIRST_HOST, 0, FIRST_HOST.length())) {
        return true;
      }
    }
    return false;
  }
}
