package io.github.armattribution.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a user may set.
 *
 * @param severities severity for each rule id that is not left at its default
 * @param mainTemplates globs of further main templates, beside mainTemplate.json and
 *     azuredeploy.json
 * @param trackingId the tracking ID that repairs put in; {@code pid-} may be missing
 * @param newGuids whether repairs that nobody looks at may make new GUIDs; empty if nobody said
 * @param checked whether any rule is run; not over a file that the settings exclude
 */
public record Settings(
    Map<String, Severity> severities,
    List<String> mainTemplates,
    Optional<String> trackingId,
    Optional<Boolean> newGuids,
    boolean checked) {

  public static final Settings DEFAULT = new Settings(Map.of(), List.of(), Optional.empty());

  public Settings {
    severities = Map.copyOf(severities);
    mainTemplates = List.copyOf(mainTemplates);
  }

  /** Settings for files that are checked. */
  public Settings(
      Map<String, Severity> severities,
      List<String> mainTemplates,
      Optional<String> trackingId,
      Optional<Boolean> newGuids) {
    this(severities, mainTemplates, trackingId, newGuids, true);
  }

  /** Settings that say nothing of new GUIDs. */
  public Settings(
      Map<String, Severity> severities, List<String> mainTemplates, Optional<String> trackingId) {
    this(severities, mainTemplates, trackingId, Optional.empty(), true);
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
        newGuids.or(() -> base.newGuids),
        checked && base.checked);
  }

  /** These settings for a file that is not to be checked. */
  public Settings unchecked() {
    return new Settings(severities, mainTemplates, trackingId, newGuids, false);
  }

  /** Whether repairs that nobody looks at make new GUIDs, which then have to be registered. */
  public boolean inventGuids() {
    return newGuids.orElse(false);
  }

  /** How loud a rule is. */
  public Severity severity(RuleDescription rule) {
    return checked ? severities.getOrDefault(rule.id(), rule.defaultSeverity()) : Severity.OFF;
  }
}
