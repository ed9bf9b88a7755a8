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
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All that a file may refer to resources with by their names, in the order of the text: the
 * elements of {@code dependsOn}, and the arguments of functions that take names or resource ids.
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

  private NameReferences() {}

  /**
   * Those in {@code file}. Edits that change names, but add or take away no expression, leave each
   * at its index.
   */
  static List<Reference> in(ArmTemplate file) {
    NameReferences references = new NameReferences();
    file.document()
        .nodes()
        .filter(JsonString.class::isInstance)
        .forEach(node -> references.look((JsonString) node, file));
    return references.found;
  }

  private void look(JsonString string, ArmTemplate file) {
    if (string.container().filter(NameReferences::isDependsOn).isPresent()) {
      found.add(
          new Reference(
              folder.foldText(string, names(string, file)),
              string.span(),
              !Expressions.isExpression(string.value())));
    }
    Expressions.parse(string)
        .ifPresent(
            parsed ->
                ReachableExpressions.parts(parsed.root()).stream()
                    .filter(part -> part instanceof Expr.Call call && takesNames(call))
                    .map(Expr.Call.class::cast)
                    .forEach(call -> addArguments(string, call, names(string, file))));
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

  /** What names mean in the innermost template around {@code string}. */
  private static Scope names(JsonString string, ArmTemplate file) {
    Template innermost = file.root();
    for (Template template : file.templates()) {
      boolean encloses = template.object().span().encloses(string.span());
      if (encloses && template.object().span().length() < innermost.object().span().length()) {
        innermost = template;
      }
    }
    return innermost.names();
  }
}
