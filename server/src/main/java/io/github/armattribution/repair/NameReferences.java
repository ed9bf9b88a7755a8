package io.github.armattribution.repair;

import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.ReachableExpressions;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Template;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a file may refer to resources with by their names, in the order of the text: the
 * elements of {@code dependsOn}, and the arguments of functions that take names or resource ids, be
 * it to pass them on.
 */
final class NameReferences {

  /** In lower case. Functions whose names start with {@code list} are others. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "reference",
          "resourceid",
          "subscriptionresourceid",
          "managementgroupresourceid",
          "tenantresourceid",
          "extensionresourceid");

  /**
   * One of them.
   *
   * @param string the string that it stands in
   * @param literal whether it is written there as it is
   */
  record Reference(FoldedText text, Span string, boolean literal) {}

  // Made anew: what folds is not shared beyond the reading of the file.
  private final Folder folder = new Folder();
  private final List<Reference> found = new ArrayList<>();

  private final Map<JsonNode, Template> templates = new HashMap<>();

  private NameReferences(ArmTemplate file) {
    file.templates().forEach(template -> templates.put(template.object(), template));
  }

  /**
   * Those in {@code file}. Edits that change names, but add or take away no expression, leave each
   * at its index.
   */
  static List<Reference> in(ArmTemplate file) {
    NameReferences references = new NameReferences(file);
    file.document()
        .nodes()
        .filter(JsonString.class::isInstance)
        .forEach(node -> references.look((JsonString) node));
    return references.found;
  }

  private void look(JsonString string) {
    Scope scope = names(string);
    if (string.container().filter(NameReferences::isDependsOn).isPresent()) {
      found.add(
          new Reference(
              folder.foldText(string, scope),
              string.span(),
              !Expressions.isExpression(string.value())));
    }
    Expressions.parse(string)
        .ifPresent(
            parsed ->
                ReachableExpressions.parts(parsed.root()).stream()
                    .filter(Expr.Call.class::isInstance)
                    .map(Expr.Call.class::cast)
                    .filter(call -> takesNames(call) || passesNamesOn(call, scope))
                    .forEach(call -> addArguments(string, call, scope)));
  }

  private void addArguments(JsonString string, Expr.Call call, Scope scope) {
    List<FoldedText> texts = folder.foldArguments(string, call, scope);
    for (int i = 0; i < texts.size(); i++) {
      boolean literal = call.arguments().get(i) instanceof Expr.Text;
      found.add(new Reference(texts.get(i), string.span(), literal));
    }
  }

  private static boolean isDependsOn(JsonNode container) {
    return container instanceof JsonArray
        && container.property().filter(property -> property.isNamed("dependsOn")).isPresent();
  }

  private static boolean takesNames(Expr.Call call) {
    String function = call.name().toLowerCase(Locale.ROOT);
    return call.namespace().isEmpty()
        && (FUNCTIONS.contains(function) || function.startsWith("list"));
  }

  /** Whether it is a function of the template that asks for a resource by what it is given. */
  private static boolean passesNamesOn(Expr.Call call, Scope scope) {
    return call.namespace().isPresent()
        && ReachableExpressions.from(call, scope).stream()
            .filter(reached -> !reached.scope().equals(scope))
            .flatMap(reached -> ReachableExpressions.parts(reached.root()).stream())
            .anyMatch(part -> part instanceof Expr.Call inner && takesNames(inner));
  }

  /** What names mean in the innermost template around {@code string}. */
  private Scope names(JsonString string) {
    Optional<JsonNode> around = string.container();
    while (around.isPresent()) {
      Template innermost = templates.get(around.get());
      if (innermost != null) {
        return innermost.names();
      }
      around = around.get().container();
    }
    return Scope.EMPTY;
  }
}
