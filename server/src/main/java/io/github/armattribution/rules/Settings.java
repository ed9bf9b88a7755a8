package io.github.armattribution.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** These settings where they say something, and those of {@code base} elsewhere. */
  public Settings over(Settings base) {
    Map<String, Severity> merged = new HashMap<>(base.severities);
    merged.putAll(severities);
    Set<String> mains = new LinkedHashSet<>(base.mainTemplates);
    mains.addAll(mainTemplates);
    return new Settings(
        merged, new ArrayList<>(mains), trackingId.isPresent() ? trackingId : base.trackingId);
  }

  /** These settings with every rule switched off. */
  public Settings silent() {
    return new Settings(
        RuleIds.all().stream().collect(Collectors.toMap(id -> id, id -> Severity.OFF)),
        mainTemplates,
        trackingId);
  }

  /** How loud a rule is. */
  public Severity severity(RuleDescription rule) {
    return severities.getOrDefault(rule.id(), rule.defaultSeverity());
  }
}
