package io.github.armattribution.repair;

import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Loop;
import io.github.armattribution.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether something in a file may refer to a deployment: by its name, by what the name is
 * made of, or by its symbolic name. It says yes too often rather than too seldom, and where it
 * would take too many steps to find out.
 */
public final class Mentions {

  /** Shorter stretches of a name may stand anywhere. */
  private static final int TELLING = 4;

  /** Properties that are for people. */
  private static final Set<String> REMARKS = Set.of("metadata", "comments", "description");

  /** How many characters are looked through in the time of a step. */
  private static final int PER_STEP = 32;

  private final JsonDocument document;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private Optional<String> text = Optional.empty();
  private Optional<WordPlaces> words = Optional.empty();

  public Mentions(ArmTemplate file) {
    this.document = file.document();
  }

  /** Whether something may refer to {@code deployment} by its name. */
  public boolean byName(Deployment deployment) {
    Optional<JsonNode> written = deployment.resource().name();
    Optional<FoldedText> name = deployment.name();
    if (written.isEmpty() || name.isEmpty()) {
      return true;
    }
    List<Span> own = new ArrayList<>(List.of(written.get().span()));
    Set<String> words = new HashSet<>(named(written.get()));
    String telling = "";
    for (FoldedText.Piece piece : name.get().pieces()) {
      if (piece instanceof FoldedText.Known known) {
        own.add(known.string());
        declared(known.string()).ifPresent(words::add);
        String bare = known.text().toLowerCase(Locale.ROOT).replaceFirst("^pid-", "");
        telling = bare.length() > telling.length() ? bare : telling;
      }
    }
    return telling.length() < TELLING
        || isFound(telling, own)
        || words.stream().anyMatch(word -> isFound(word, own));
  }

  /** Whether something may refer to {@code deployment} by its symbolic name. */
  public boolean bySymbolicName(Deployment deployment) {
    return deployment
        .object()
        .property()
        .filter(symbolic -> byWord(symbolic.name(), symbolic.key().span()))
        .isPresent();
  }

  /**
   * Whether something may refer to {@code loop} by its name, or to what it repeats, or a round of
   * that, by the symbolic name.
   */
  public boolean byLoop(Deployment repeated, Loop loop) {
    return loop.name().filter(name -> byWord(name, loop.span())).isPresent()
        || bySymbolicName(repeated)
        || repeated
            .symbolicName()
            .map(named -> named.text().toLowerCase(Locale.ROOT) + "[")
            .filter(round -> isFound("'" + round, List.of()) || isFound("\"" + round, List.of()))
            .isPresent();
  }

  /** Whether something outside of {@code own} may refer to what is called {@code name}. */
  private boolean byWord(String name, Span own) {
    String word = name.toLowerCase(Locale.ROOT);
    List<Span> there = List.of(own);
    return isFound("'" + word + "'", there) || isFound("\"" + word + "\"", there);
  }

  /** The variables, parameters and functions that a name's own expression names, as if quoted. */
  private static Set<String> named(JsonNode name) {
    Set<String> words = new HashSet<>();
    Deque<Expr> open = new ArrayDeque<>();
    if (name instanceof JsonString string) {
      Expressions.parse(string).ifPresent(parsed -> open.add(parsed.root()));
    }
    while (!open.isEmpty()) {
      Expr expr = open.remove();
      if (expr instanceof Expr.Member member) {
        open.add(member.target());
      } else if (expr instanceof Expr.Index index) {
        open.add(index.target());
        open.add(index.index());
      } else if (expr instanceof Expr.Call call) {
        open.addAll(call.arguments());
        if (call.namespace().isPresent()) {
          words.add((call.namespace().get() + "." + call.name()).toLowerCase(Locale.ROOT));
        }
        if (call.isCallOf("variables") || call.isCallOf("parameters")) {
          call.arguments().stream()
              .filter(Expr.Text.class::isInstance)
              .map(word -> ((Expr.Text) word).written().text().toLowerCase(Locale.ROOT))
              .forEach(word -> words.add("'" + word + "'"));
        }
      }
    }
    return words;
  }

  /** The variable or parameter whose declaration holds {@code string}, as if quoted. */
  private Optional<String> declared(Span string) {
    String name = null;
    Optional<JsonNode> node = document.nodeAt(string.start());
    while (node.isPresent()) {
      Optional<JsonProperty> property = node.get().property();
      if (property.isPresent()) {
        String here = property.get().name().toLowerCase(Locale.ROOT);
        if (name != null && (here.equals("variables") || here.equals("parameters"))) {
          return Optional.of("'" + name + "'");
        }
        name = here;
      }
      node = node.get().container();
    }
    return Optional.empty();
  }

  /** Whether {@code word} stands in a string outside of {@code own}. */
  private boolean isFound(String word, List<Span> own) {
    return document.steps().areScarce()
        || places.computeIfAbsent(word, this::places).stream()
            .map(at -> new Span(at, at + word.length()))
            .anyMatch(found -> own.stream().noneMatch(span -> span.encloses(found)));
  }

  /** Where {@code word} stands in a string and may refer. */
  private List<Integer> places(String word) {
    String text = text();
    words = words.or(() -> Optional.of(new WordPlaces(text)));
    Optional<List<Integer>> known = words.get().of(word);
    if (known.isPresent()) {
      return known.get().stream().filter(this::mayRefer).toList();
    }
    List<Integer> found = new ArrayList<>();
    document.steps().take(text.length() / PER_STEP);
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (mayRefer(at)) {
        found.add(at);
      }
    }
    return found;
  }

  /** That of the file in lower case, made where it is needed. */
  private String text() {
    if (text.isEmpty()) {
      StringBuilder lower = new StringBuilder(document.text());
      for (int i = 0; i < lower.length(); i++) {
        // One by one, so that all offsets stay.
        lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
      }
      text = Optional.of(lower.toString());
    }
    return text.get();
  }

  /** Whether what stands there is neither a remark nor the name of a deployment itself. */
  private boolean mayRefer(int offset) {
    Optional<JsonNode> node = document.nodeAt(offset + 1);
    if (!(node.orElse(null) instanceof JsonString) || isName(node.get())) {
      return false;
    }
    while (node.isPresent()) {
      Optional<JsonProperty> property = node.get().property();
      if (property.filter(p -> REMARKS.contains(p.name().toLowerCase(Locale.ROOT))).isPresent()) {
        return false;
      }
      node = node.get().container();
    }
    return true;
  }

  private static boolean isName(JsonNode node) {
    return node.property()
        .filter(property -> property.isNamed("name"))
        .flatMap(property -> property.object().string("type"))
        .filter(type -> type.value().equalsIgnoreCase("Microsoft.Resources/deployments"))
        .isPresent();
  }
}
