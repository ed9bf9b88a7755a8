package io.github.armattribution.repair;

import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.ReachableExpressions;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether a place where names of tracking deployments come from is one that something else
 * uses, too: a variable or parameter that a storage account takes its name from, say. Nobody may
 * change that without a look.
 */
final class SharedPlaces {

  private final Attribution attribution;
  private final JsonDocument document;
  private final Renaming renaming;
  private Optional<Uses> uses = Optional.empty();

  SharedPlaces(Attribution attribution, Renaming renaming) {
    this.attribution = attribution;
    this.document = attribution.template().document();
    this.renaming = renaming;
  }

  /**
   * The expressions of a file.
   *
   * @param ours those that the names of tracking deployments are made of
   * @param others all others but references to those deployments
   */
  private record Uses(List<JsonString> ours, List<JsonString> others) {}

  /** Whether what stands in {@code place} is used beyond names of tracking deployments. */
  boolean has(Span place) {
    Optional<Pattern> first = document.nodeAt(place.start()).flatMap(SharedPlaces::useOf);
    if (first.isEmpty()) {
      return false;
    }
    Uses all = uses();
    List<Pattern> open = new ArrayList<>(List.of(first.get()));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Pattern use = open.remove(open.size() - 1);
      if (all.others().stream().anyMatch(other -> isUsed(use, other))) {
        return true;
      }
      // What uses it to make a name may be used elsewhere itself.
      all.ours().stream()
          .filter(string -> isUsed(use, string))
          .flatMap(string -> useOf(string).stream())
          .filter(next -> seen.add(next.pattern()))
          .forEach(open::add);
    }
    return false;
  }

  private Uses uses() {
    if (uses.isEmpty()) {
      uses = Optional.of(collected());
    }
    return uses.get();
  }

  private Uses collected() {
    List<JsonString> ours =
        attribution.meant().stream().flatMap(SharedPlaces::madeOf).distinct().toList();
    Set<Span> own = new HashSet<>();
    ours.forEach(string -> own.add(string.span()));
    attribution.meant().stream()
        .flatMap(tracked -> renaming.references(tracked.deployment()).stream())
        .forEach(own::add);
    List<JsonString> others =
        document
            .nodes()
            .filter(JsonString.class::isInstance)
            .map(JsonString.class::cast)
            .filter(string -> Expressions.isExpression(string.value()))
            .filter(string -> !own.contains(string.span()))
            .toList();
    return new Uses(ours, others);
  }

  private static Stream<JsonString> madeOf(TrackedDeployment tracked) {
    return tracked.deployment().resource().name().stream()
        .flatMap(name -> ReachableExpressions.strings(name, tracked.deployment().names()).stream());
  }

  private static boolean isUsed(Pattern use, JsonString string) {
    return use.matcher(string.value().toLowerCase(Locale.ROOT)).find();
  }

  /**
   * What uses of the variable or parameter look like in whose declaration {@code node} stands;
   * those of other properties of it are none.
   */
  private static Optional<Pattern> useOf(JsonNode node) {
    List<String> path = new ArrayList<>();
    Optional<JsonNode> inner = Optional.of(node);
    while (inner.isPresent()) {
      Optional<JsonProperty> property = inner.get().property();
      if (property.isPresent()) {
        String name = property.get().name().toLowerCase(Locale.ROOT);
        if (!path.isEmpty() && (name.equals("variables") || name.equals("parameters"))) {
          return Optional.of(useOf(name, path));
        }
        path.add(0, name);
      }
      inner = inner.get().container();
    }
    return Optional.empty();
  }

  private static Pattern useOf(String kind, List<String> path) {
    boolean member = kind.equals("variables") && path.size() > 1;
    String call = kind + "\\s*\\(\\s*'" + Pattern.quote(path.get(0)) + "'\\s*\\)";
    String other = member ? "(?!\\s*\\.\\s*(?!" + Pattern.quote(path.get(1)) + "\\b)\\w)" : "";
    return Pattern.compile(call + other);
  }
}
