package io.github.armattribution.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.workspace.MainTemplates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads settings as clients send them. What is wrong is left out and complained about; the rest
 * applies. Null is what editors send for what is not set.
 */
final class SettingsReader {

  /** The name of our section in a client's settings. */
  static final String SECTION = "armAttribution";

  /**
   * What was read.
   *
   * @param folders what holds in some folders in place of {@code settings}
   * @param complaints one a wrong value, for the user: its key, the value, what is allowed
   */
  record Reading(Settings settings, Map<Path, Settings> folders, List<String> complaints) {}

  private static final List<String> KEYS =
      List.of("rules", "mainTemplates", "trackingId", "fixAll");

  private final List<String> complaints = new ArrayList<>();

  private SettingsReader() {}

  /**
   * Our section in what a client sent: below its name, or bare. Empty where the client says nothing
   * of it, which is different from an empty section.
   */
  static Optional<JsonElement> section(Object sent) {
    if (!(sent instanceof JsonObject all)) {
      return Optional.empty();
    }
    if (all.has(SECTION)) {
      return Optional.of(all.get(SECTION)).filter(section -> !section.isJsonNull());
    }
    return KEYS.stream().anyMatch(all::has) ? Optional.of(all) : Optional.empty();
  }

  static Reading read(JsonElement section) {
    SettingsReader reader = new SettingsReader();
    Settings settings = reader.settings(section);
    Map<Path, Settings> folders = reader.folders(section);
    // What the user wrote for all folders comes with each of them.
    return new Reading(settings, folders, reader.complaints.stream().distinct().toList());
  }

  private Settings settings(JsonElement section) {
    if (!section.isJsonObject()) {
      complain("", section, "an object with " + String.join(", ", KEYS));
      return Settings.DEFAULT;
    }
    JsonObject object = section.getAsJsonObject();
    return new Settings(
        present(object, "rules").map(this::severities).orElse(Map.of()),
        present(object, "mainTemplates").map(this::mainTemplates).orElse(List.of()),
        present(object, "trackingId").flatMap(this::trackingId),
        present(object, "fixAll").flatMap(this::newGuids));
  }

  private Optional<Boolean> newGuids(JsonElement fixAll) {
    if (!fixAll.isJsonObject()) {
      complain(".fixAll", fixAll, "an object, say {\"newGuids\": true}");
      return Optional.empty();
    }
    Optional<JsonElement> value = present(fixAll.getAsJsonObject(), "newGuids");
    if (value.isEmpty() || value.get() instanceof JsonPrimitive word && word.isBoolean()) {
      return value.map(JsonElement::getAsBoolean);
    }
    complain(".fixAll.newGuids", value.get(), "true or false");
    return Optional.empty();
  }

  private Map<Path, Settings> folders(JsonElement section) {
    Map<Path, Settings> folders = new LinkedHashMap<>();
    if (section instanceof JsonObject object && object.get("folders") instanceof JsonObject byUri) {
      byUri
          .entrySet()
          .forEach(
              folder ->
                  FileUris.file(folder.getKey())
                      .ifPresent(path -> folders.put(path, settings(folder.getValue()))));
    }
    return folders;
  }

  private static Optional<JsonElement> present(JsonObject object, String key) {
    return Optional.ofNullable(object.get(key)).filter(value -> !value.isJsonNull());
  }

  private Map<String, Severity> severities(JsonElement rules) {
    Map<String, Severity> severities = new LinkedHashMap<>();
    if (!rules.isJsonObject()) {
      complain(".rules", rules, "an object with a level for each rule id");
      return severities;
    }
    for (Map.Entry<String, JsonElement> entry : rules.getAsJsonObject().entrySet()) {
      String key = ".rules." + entry.getKey();
      JsonElement value = entry.getValue();
      if (RuleCatalog.find(entry.getKey()).isEmpty()) {
        complaints.add(
            "Setting %s%s = %s: there is no such rule. The rules are: %s."
                .formatted(SECTION, key, value, ruleIds()));
      } else if (!value.isJsonNull()) {
        Optional<Severity> level = string(value).flatMap(Severity::of);
        if (level.isPresent()) {
          severities.put(entry.getKey(), level.get());
        } else {
          complain(key, value, "one of " + levels());
        }
      }
    }
    return severities;
  }

  private List<String> mainTemplates(JsonElement globs) {
    List<String> good = new ArrayList<>();
    if (!globs.isJsonArray()) {
      complain(".mainTemplates", globs, "a list of globs, say [\"**/main*.json\"]");
      return good;
    }
    int index = 0;
    for (JsonElement element : globs.getAsJsonArray()) {
      String key = ".mainTemplates[" + index++ + "]";
      Optional<String> glob = string(element);
      if (glob.isEmpty()) {
        complain(key, element, "a glob, say \"**/main*.json\"");
        continue;
      }
      try {
        MainTemplates.of(List.of(glob.get()));
        good.add(glob.get());
      } catch (IllegalArgumentException noGlob) {
        complaints.add(
            "Setting %s%s = %s: %s".formatted(SECTION, key, element, noGlob.getMessage()));
      }
    }
    try {
      MainTemplates.of(good);
      return good;
    } catch (IllegalArgumentException tooMany) {
      complaints.add(
          "Setting %s.mainTemplates is not applied. %s".formatted(SECTION, tooMany.getMessage()));
      return List.of();
    }
  }

  private Optional<String> trackingId(JsonElement value) {
    Optional<String> id = string(value);
    if (id.filter(String::isBlank).isPresent()) {
      return Optional.empty();
    }
    Optional<String> meant = id.flatMap(TrackingName::meant);
    if (meant.isEmpty()) {
      complain(".trackingId", value, "a GUID, pid-<GUID> or pid-<name>-partnercenter");
    }
    return meant;
  }

  private static Optional<String> string(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  private void complain(String key, JsonElement value, String allowed) {
    complaints.add("Setting %s%s = %s: must be %s.".formatted(SECTION, key, value, allowed));
  }

  private static String ruleIds() {
    return RuleCatalog.all().stream()
        .map(Rule::description)
        .map(description -> description.id())
        .collect(Collectors.joining(", "));
  }

  private static String levels() {
    return Stream.of(Severity.values()).map(Severity::word).collect(Collectors.joining(", "));
  }
}
