package io.github.armattribution.expression;

import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds all expressions that a value is made of: its own, and those in the variables, parameters
 * and functions that they use, wherever these are written.
 */
public final class ReachableExpressions {

  /** More than any real template has; what an absurd one has beyond is not looked at. */
  private static final int MAX_PLACES = 10_000;

  /**
   * An expression that was reached.
   *
   * @param root the expression, as far as it can be read
   * @param problem where it can't be read on
   * @param scope what names mean in it
   */
  public record Reached(Expr root, Optional<Expressions.Problem> problem, Scope scope) {}

  private record Place(JsonNode node, Scope scope) {}

  /** Whether texts are read, too, that are no expressions only for want of a bracket. */
  private final boolean asMeant;

  private final List<Reached> found = new ArrayList<>();
  private final List<JsonString> strings = new ArrayList<>();
  private final Set<Place> seen = new HashSet<>();
  private final Deque<Place> open = new ArrayDeque<>();

  private ReachableExpressions(boolean asMeant) {
    this.asMeant = asMeant;
  }

  /** Those of {@code node}, its own first. */
  public static List<Reached> from(JsonNode node, Scope scope) {
    ReachableExpressions search = new ReachableExpressions(false);
    search.add(node, scope);
    search.goOn();
    return search.found;
  }

  /**
   * The strings that {@code node} is made of, expressions and others, its own first; or would be,
   * were its brackets where they are meant to be.
   */
  public static List<JsonString> strings(JsonNode node, Scope scope) {
    ReachableExpressions search = new ReachableExpressions(true);
    search.add(node, scope);
    search.goOn();
    return search.strings;
  }

  /** All that an expression is made of, itself first. */
  public static List<Reached> from(Expr expression, Scope scope) {
    ReachableExpressions search = new ReachableExpressions(false);
    search.reach(new Reached(expression, Optional.empty(), scope));
    search.goOn();
    return search.found;
  }

  /** All expressions in {@code root}, itself first. */
  public static List<Expr> parts(Expr root) {
    List<Expr> parts = new ArrayList<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Expr expr = open.remove();
      parts.add(expr);
      if (expr instanceof Expr.Member member) {
        open.add(member.target());
      } else if (expr instanceof Expr.Index index) {
        open.add(index.target());
        open.add(index.index());
      } else if (expr instanceof Expr.Call call) {
        open.addAll(call.arguments());
      }
    }
    return parts;
  }

  private void goOn() {
    // A list of work in place of recursion: how long chains of names are is up to the file.
    while (!open.isEmpty()) {
      look(open.remove());
    }
  }

  private void add(JsonNode node, Scope scope) {
    Place place = new Place(node, scope);
    if (seen.size() < MAX_PLACES && seen.add(place)) {
      open.add(place);
    }
  }

  private void look(Place place) {
    if (place.node() instanceof JsonString string) {
      strings.add(string);
      Optional<Expressions.Parsed> parsed = Expressions.parse(string);
      parsed
          .map(read -> new Reached(read.root(), problem(read, string), place.scope()))
          .ifPresent(this::reach);
      if (asMeant && parsed.isEmpty()) {
        AlmostExpression.meant(string, place.scope())
            .map(root -> new Reached(root, Optional.empty(), place.scope()))
            .ifPresent(this::reach);
      }
    } else if (place.node() instanceof JsonObject object) {
      object.properties().stream()
          .map(JsonProperty::value)
          .flatMap(Optional::stream)
          .forEach(value -> add(value, place.scope()));
    } else if (place.node() instanceof JsonArray array) {
      array.elements().forEach(element -> add(element, place.scope()));
    }
  }

  /** A token may expand to whatever makes an expression readable. */
  private static Optional<Expressions.Problem> problem(
      Expressions.Parsed parsed, JsonString string) {
    return BuildTokens.isIn(string.value()) ? Optional.empty() : parsed.problem();
  }

  private void reach(Reached reached) {
    found.add(reached);
    Scope scope = reached.scope();
    Deque<Expr> expressions = new ArrayDeque<>(List.of(reached.root()));
    while (!expressions.isEmpty()) {
      Expr expr = expressions.remove();
      Optional<Binding.Written> used = written(expr, scope);
      if (used.isPresent()) {
        add(used.get().node(), used.get().scope());
      } else if (expr instanceof Expr.Member member) {
        expressions.add(member.target());
      } else if (expr instanceof Expr.Index index) {
        expressions.add(index.target());
        expressions.add(index.index());
      } else if (expr instanceof Expr.Call call) {
        expressions.addAll(call.arguments());
        call.namespace()
            .flatMap(namespace -> scope.function(namespace, call.name()))
            .ifPresent(function -> add(function.output(), function.inside()));
      }
    }
  }

  /** What a variable or parameter, or a property of one, is written as. */
  public static Optional<Binding.Written> written(Expr expr, Scope scope) {
    if (expr instanceof Expr.Member member) {
      return property(member.target(), member.name(), scope);
    }
    if (expr instanceof Expr.Index index && index.index() instanceof Expr.Text name) {
      return property(index.target(), name.written().text(), scope);
    }
    if (!(expr instanceof Expr.Call call) || call.arguments().size() != 1) {
      return Optional.empty();
    }
    if (!(call.arguments().get(0) instanceof Expr.Text name)) {
      return Optional.empty();
    }
    Optional<Binding> bound = Optional.empty();
    if (call.isCallOf("variables")) {
      bound = scope.variable(name.written().text());
    } else if (call.isCallOf("parameters")) {
      bound = scope.parameter(name.written().text());
    }
    return bound.filter(Binding.Written.class::isInstance).map(Binding.Written.class::cast);
  }

  private static Optional<Binding.Written> property(Expr target, String name, Scope scope) {
    return written(target, scope)
        .filter(bound -> bound.node() instanceof JsonObject)
        .flatMap(
            bound ->
                ((JsonObject) bound.node())
                    .get(name)
                    .map(node -> new Binding.Written(node, bound.scope(), bound.assumed())));
  }
}
