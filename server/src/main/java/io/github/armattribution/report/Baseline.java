package io.github.armattribution.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Findings that are accepted for now, so that a build fails on new ones only. */
public final class Baseline {

  /** Raised when an older program could not read the file. */
  private static final int VERSION = 1;

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::path)
          .thenComparing(Entry::rule)
          .thenComparing(Entry::fingerprint);

  private final Set<Entry> entries;

  public Baseline(Collection<Entry> entries) {
    this.entries = new TreeSet<>(ORDER);
    this.entries.addAll(entries);
  }

  /**
   * One finding.
   *
   * @param path its file, from the folder of the baseline on, with forward slashes
   * @param fingerprint see {@link Fingerprints}
   */
  public record Entry(String path, String rule, String fingerprint) {}

  /** Reads a baseline; empty if {@code text} is none of a version that is known here. */
  public static Optional<Baseline> read(String text) {
    JsonDocument document = JsonDocument.parse(text);
    return document
        .rootObject()
        .filter(root -> document.isSound())
        .filter(root -> version(root).equals(String.valueOf(VERSION)))
        .flatMap(root -> root.array("findings"))
        .flatMap(Baseline::entries)
        .map(Baseline::new);
  }

  private static String version(JsonObject root) {
    return root.get("version").map(JsonNode::source).orElse("");
  }

  private static Optional<Set<Entry>> entries(JsonArray findings) {
    Set<Entry> entries = new HashSet<>();
    for (JsonNode finding : findings.elements()) {
      if (!(finding instanceof JsonObject object)) {
        return Optional.empty();
      }
      Optional<String> path = object.string("path").map(JsonString::value);
      Optional<String> rule = object.string("rule").map(JsonString::value);
      Optional<String> fingerprint = object.string("fingerprint").map(JsonString::value);
      if (path.isEmpty() || rule.isEmpty() || fingerprint.isEmpty()) {
        return Optional.empty();
      }
      entries.add(new Entry(path.get(), rule.get(), fingerprint.get()));
    }
    return Optional.of(entries);
  }

  public boolean accepts(Entry entry) {
    return entries.contains(entry);
  }

  /** All findings, by path, rule and fingerprint. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The same bytes for the same findings, on every system; a line each, for version control. */
  public String write() {
    return entries.stream()
        .map(
            entry ->
                "    {\"path\": %s, \"rule\": %s, \"fingerprint\": %s}"
                    .formatted(
                        quoted(entry.path()), quoted(entry.rule()), quoted(entry.fingerprint())))
        .collect(
            Collectors.joining(
                ",\n", "{\n  \"version\": " + VERSION + ",\n  \"findings\": [\n", "\n  ]\n}\n"));
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
