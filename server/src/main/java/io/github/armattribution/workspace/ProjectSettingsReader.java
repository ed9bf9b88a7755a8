package io.github.armattribution.workspace;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProblem;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.rules.RuleIds;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.workspace.SettingsProblem.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads the text of attribution.json: JSON with comments and trailing commas. What is wrong is left
 * out and told; the rest applies. Looks at nothing but the text.
 */
public final class ProjectSettingsReader {

  private static final String RULES = "rules";
  static final String MAIN_TEMPLATES = "mainTemplates";
  private static final String EXCLUDE = "exclude";
  static final String TRACKING_ID = "trackingId";
  private static final String FIX_ALL = "fixAll";
  private static final List<String> PARTS =
      List.of(RULES, MAIN_TEMPLATES, EXCLUDE, TRACKING_ID, FIX_ALL);
  private static final String NEW_GUIDS = "newGuids";

  /** Who mends so many sees the others then. */
  private static final int MOST_PROBLEMS = 100;

  /** Names the schema to editors. */
  private static final String SCHEMA = "$schema";

  private final List<SettingsProblem> problems = new ArrayList<>();
  private int unlisted;

  private ProjectSettingsReader() {}

  /**
   * What was read.
   *
   * @param problems what was left out, in the order of the text
   */
  public record Reading(ProjectSettings settings, List<SettingsProblem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  public static Reading read(String text) {
    if (text.length() > SizeLimit.SETTINGS.most()) {
      String message = SizeLimit.SETTINGS.exceededBy(ProjectRoot.SETTINGS);
      return new Reading(
          ProjectSettings.NONE, List.of(new SettingsProblem(Span.at(0), Kind.VALUE, message)));
    }
    ProjectSettingsReader reader = new ProjectSettingsReader();
    ProjectSettings settings = reader.settings(JsonDocument.parse(text));
    reader.problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
    reader.addCount();
    return new Reading(settings, reader.problems);
  }

  private ProjectSettings settings(JsonDocument document) {
    document
        .errors()
        .forEach(error -> add(error.span(), Kind.SYNTAX, () -> message(error, document.text())));
    Optional<JsonObject> root = document.rootObject();
    if (root.isEmpty()) {
      if (problems.isEmpty()) {
        Span span = document.root().map(JsonNode::span).orElse(Span.at(0));
        add(span, Kind.SHAPE, "The settings must be an object with " + words(PARTS) + ".");
      }
      return ProjectSettings.NONE;
    }
    Map<String, Severity> severities = Map.of();
    ProjectGlobs mains = ProjectGlobs.NONE;
    ProjectGlobs excluded = ProjectGlobs.NONE;
    Optional<String> trackingId = Optional.empty();
    Optional<Boolean> newGuids = Optional.empty();
    for (JsonProperty part : root.get().properties()) {
      switch (part.name()) {
        case RULES -> severities = severities(part);
        case MAIN_TEMPLATES -> mains = globs(part);
        case EXCLUDE -> excluded = globs(part);
        case TRACKING_ID -> trackingId = trackingId(part);
        case FIX_ALL -> newGuids = newGuids(part);
        case SCHEMA -> {}
        default ->
            add(
                part.key().span(),
                Kind.SHAPE,
                "There is no setting '"
                    + part.name()
                    + "'. The settings are "
                    + words(PARTS)
                    + ".");
      }
    }
    return new ProjectSettings(
        new Settings(severities, List.of(), trackingId, newGuids), mains, excluded);
  }

  private static String message(JsonProblem problem, String text) {
    return problem.code() == JsonProblem.Code.CONTENT_AFTER_END
        ? "The settings have ended; remove what follows."
        : problem.message(text);
  }

  private Map<String, Severity> severities(JsonProperty part) {
    Map<String, Severity> severities = new HashMap<>();
    JsonNode value = value(part);
    if (value instanceof JsonObject rules) {
      rules.properties().forEach(rule -> readLevel(rule, severities));
    } else if (value != null) {
      add(
          value.span(),
          Kind.SHAPE,
          "'rules' must be an object with a level for each rule, say {\"prefix-case\": \"off\"}.");
    }
    return severities;
  }

  private void readLevel(JsonProperty rule, Map<String, Severity> severities) {
    String id = rule.name();
    if (RuleCatalog.find(id).isEmpty()) {
      add(rule.key().span(), Kind.SHAPE, () -> RuleIds.unknown(id));
      return;
    }
    JsonNode value = value(rule);
    if (value == null) {
      return;
    }
    Optional<Severity> level =
        value instanceof JsonString word ? Severity.of(word.value()) : Optional.empty();
    if (level.isPresent()) {
      severities.put(id, level.get());
    } else {
      add(
          value.span(),
          Kind.SHAPE,
          "%s is no level for '%s'. The levels are %s."
              .formatted(
                  value.source(),
                  id,
                  Arrays.stream(Severity.values())
                      .map(Severity::word)
                      .collect(Collectors.joining(", "))));
    }
  }

  private ProjectGlobs globs(JsonProperty part) {
    JsonNode value = value(part);
    if (value instanceof JsonArray array) {
      List<String> good = new ArrayList<>();
      array.elements().forEach(element -> glob(part.name(), element).ifPresent(good::add));
      try {
        return new ProjectGlobs(good);
      } catch (IllegalArgumentException tooMany) {
        add(
            value.span(),
            Kind.VALUE,
            "'%s' is not applied. %s".formatted(part.name(), tooMany.getMessage()));
      }
    } else if (value != null) {
      add(
          value.span(),
          Kind.SHAPE,
          "'%s' must be a list of globs, say [\"samples/**\"].".formatted(part.name()));
    }
    return ProjectGlobs.NONE;
  }

  private Optional<String> glob(String part, JsonNode element) {
    if (!(element instanceof JsonString string)) {
      add(element.span(), Kind.SHAPE, "'%s' takes globs: texts in quotes.".formatted(part));
      return Optional.empty();
    }
    String glob = string.value();
    if (glob.contains("\\")) {
      add(element.span(), Kind.VALUE, "Write globs with forward slashes, on every system.");
      return Optional.empty();
    }
    try {
      ProjectGlobs.check(glob);
      return Optional.of(glob);
    } catch (IllegalArgumentException wrong) {
      add(element.span(), Kind.VALUE, wrong.getMessage());
      return Optional.empty();
    }
  }

  private Optional<String> trackingId(JsonProperty part) {
    JsonNode value = value(part);
    if (value == null || (value instanceof JsonString text && text.value().isBlank())) {
      return Optional.empty();
    }
    if (!(value instanceof JsonString string)) {
      add(value.span(), Kind.SHAPE, "'trackingId' must be a text in quotes.");
      return Optional.empty();
    }
    Optional<String> meant = TrackingName.meant(string.value());
    if (meant.isEmpty()) {
      add(
          value.span(),
          Kind.VALUE,
          "%s is %s. Write the GUID that you registered, pid-<GUID> or pid-<name>-partnercenter."
              .formatted(value.source(), TrackingName.notMeant(string.value())));
    }
    return meant;
  }

  private Optional<Boolean> newGuids(JsonProperty part) {
    JsonNode value = value(part);
    if (!(value instanceof JsonObject fixAll)) {
      if (value != null) {
        add(value.span(), Kind.SHAPE, "'fixAll' must be an object, say {\"newGuids\": true}.");
      }
      return Optional.empty();
    }
    Optional<Boolean> newGuids = Optional.empty();
    for (JsonProperty setting : fixAll.properties()) {
      if (!setting.name().equals(NEW_GUIDS)) {
        String message = "There is no setting '%s' of 'fixAll'. There is newGuids.";
        add(setting.key().span(), Kind.SHAPE, message.formatted(setting.name()));
      } else if (value(setting) instanceof JsonNode.Bool flag) {
        newGuids = Optional.of(flag.value());
      } else if (value(setting) != null) {
        add(value(setting).span(), Kind.SHAPE, "'newGuids' must be true or false.");
      }
    }
    return newGuids;
  }

  /** A property's value; null where it has none or says {@code null}, which sets nothing. */
  private static JsonNode value(JsonProperty property) {
    return property.value().filter(value -> !(value instanceof JsonNode.Null)).orElse(null);
  }

  private void add(Span span, Kind kind, String message) {
    add(span, kind, () -> message);
  }

  private void add(Span span, Kind kind, Supplier<String> message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new SettingsProblem(span, kind, message.get()));
    } else {
      unlisted++;
    }
  }

  private void addCount() {
    if (unlisted > 0) {
      Span last = problems.get(problems.size() - 1).span();
      String message = "There are %,d mistakes more. They are listed when these are mended.";
      problems.add(new SettingsProblem(last, Kind.VALUE, message.formatted(unlisted)));
    }
  }

  private static String words(List<String> parts) {
    return String.join(", ", parts);
  }
}
