package io.github.armattribution.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user may set.
 *
 * @param severities severity for each rule id that is not left at its default
 * @param mainTemplates globs of further main templates, beside mainTemplate.json and
 *     azuredeploy.json
 * @param trackingId the tracking ID that repairs put in; {@code pid-} may be missing
 */
public record Settings(
    Map<String, Severity> severities, List<String> mainTemplates, Optional<String> trackingId) {

  public static final Settings DEFAULT = new Settings(Map.of(), List.of(), Optional.empty());

  public Settings {
    severities = Map.copyOf(severities);
    mainTemplates = List.copyOf(mainTemplates);
  }
}
