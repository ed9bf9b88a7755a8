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
 * @param newGuids whether repairs that nobody looks at may make new GUIDs; empty if nobody said
 */
public record Settings(
    Map<String, Severity> severities,
    List<String> mainTemplates,
    Optional<String> trackingId,
    Optional<Boolean> newGuids) {

  public static final Settings DEFAULT = new Settings(Map.of(), List.of(), Optional.empty());

  public Settings {
    severities = Map.copyOf(severities);
    mainTemplates = List.copyOf(mainTemplates);
  }

  /** Settings that say nothing of new GUIDs. */
  public Settings(
      Map<String, Severity> severities, List<String> mainTemplates, Optional<String> trackingId) {
    this(severities, mainTemplates, trackingId, Optional.empty());
  }

  /** These settings where they say something, and those of {@code base} elsewhere. */
  public Settings over(Settings base) {
    Map<String, Severity> merged = new HashMap<>(base.severities);
    merged.putAll(severities);
    Set<String> mains = new LinkedHashSet<>(base.mainTemplates);
    mains.addAll(mainTemplates);
    return new Settings(
        merged,
        new ArrayList<>(mains),
        trackingId.or(() -> base.trackingId),
        newGuids.or(() -> base.newGuids));
  }

  /** These settings with every rule switched off. */
  public Settings silent() {
    return new Settings(
        RuleIds.all().stream().collect(Collectors.toMap(id -> id, id -> Severity.OFF)),
        mainTemplates,
        trackingId,
        newGuids);
  }

  /** Whether repairs that nobody looks at make new GUIDs, which then have to be registered. */
  public boolean inventGuids() {
    return newGuids.orElse(false);
  }

  /** How loud a rule is. */
  public Severity severity(RuleDescription rule) {
    return severities.getOrDefault(rule.id(), rule.defaultSeverity());
  }
}
