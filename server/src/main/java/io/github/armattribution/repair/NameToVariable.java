package io.github.armattribution.repair;

import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.Template;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Moves the text in a deployment's name that holds the tracking ID to a variable. */
public final class NameToVariable {

  private static final String VARIABLE = "trackingId";

  /**
   * What moves it.
   *
   * @param edits each of them writes the variable's name once
   * @param name the variable's name, which is as good as any
   * @param taken the names that the template's other variables have
   */
  public record Move(List<TextEdit> edits, String name, List<String> taken) {

    public Move {
      edits = List.copyOf(edits);
      taken = List.copyOf(taken);
    }
  }

  private final TrackedDeployment tracked;
  private final Template declaring;
  private final JsonEdits edits;

  private NameToVariable(TrackedDeployment tracked, Attribution attribution) {
    this.tracked = tracked;
    this.declaring = tracked.deployment().declaring();
    this.edits = JsonEdits.of(attribution.template().document());
  }

  /**
   * The move; empty where the ID is not written in the name itself, and for Partner Center's IDs,
   * which Partner Center can keep up to date nowhere else.
   */
  public static Optional<Move> of(TrackedDeployment tracked, Attribution attribution) {
    TrackingName name = tracked.name();
    Optional<Span> id = name.exactId();
    boolean namesAreKnown = tracked.deployment().names() != Scope.EMPTY;
    return id.isPresent() && namesAreKnown && !name.isPartnerCenter()
        ? new NameToVariable(tracked, attribution).move(id.get())
        : Optional.empty();
  }

  private Optional<Move> move(Span id) {
    return moved(id).map(moved -> new Move(moved, freeName(), taken()));
  }

  private Optional<List<TextEdit>> moved(Span id) {
    Optional<JsonNode> written = tracked.deployment().resource().name();
    if (!(written.orElse(null) instanceof JsonString string) || !string.span().encloses(id)) {
      return Optional.empty();
    }
    Optional<Expressions.Parsed> expression = Expressions.parse(string);
    String call = "variables('" + freeName() + "')";
    if (expression.isEmpty()) {
      return declared(string.value())
          .map(
              declaration ->
                  both(declaration, edits.replace(string, NewJson.string("[" + call + "]"))));
    }
    return holding(expression.get().root(), id)
        .flatMap(
            text ->
                declared(text.written().text())
                    .map(
                        declaration ->
                            both(declaration, List.of(new TextEdit(text.span(), call)))));
  }

  private static List<TextEdit> both(List<TextEdit> some, List<TextEdit> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** The text in an expression that holds {@code id}. */
  private static Optional<Expr.Text> holding(Expr expr, Span id) {
    if (!expr.span().encloses(id)) {
      return Optional.empty();
    }
    if (expr instanceof Expr.Text text) {
      return Optional.of(text);
    }
    List<Expr> parts = new ArrayList<>();
    if (expr instanceof Expr.Call call) {
      parts.addAll(call.arguments());
    } else if (expr instanceof Expr.Member member) {
      parts.add(member.target());
    } else if (expr instanceof Expr.Index index) {
      parts.add(index.target());
      parts.add(index.index());
    }
    return parts.stream().flatMap(part -> holding(part, id).stream()).findFirst();
  }

  /** The edits that declare a variable of that value; empty where there is no place for one. */
  private Optional<List<TextEdit>> declared(String value) {
    if (value.startsWith("[") || value.indexOf(FoldedText.UNKNOWN) >= 0) {
      return Optional.empty();
    }
    JsonObject template = declaring.object();
    NewJson text = NewJson.string(value);
    NewJson first = NewJson.object().with(freeName(), text);
    Optional<JsonProperty> variables = template.property("variables");
    if (variables.isEmpty()) {
      return template
          .property("parameters")
          .map(parameters -> edits.insertAfter(parameters, "variables", first))
          .or(
              () ->
                  template
                      .property("resources")
                      .map(resources -> edits.insertBefore(resources, "variables", first)));
    }
    JsonNode present = variables.get().value().orElse(null);
    if (present instanceof JsonObject object) {
      return Optional.of(edits.appendProperty(object, freeName(), text));
    }
    return present instanceof JsonNode.Null
        ? Optional.of(edits.replace(present, first))
        : Optional.empty();
  }

  private List<String> taken() {
    return declaring
        .object()
        .get("variables")
        .filter(JsonObject.class::isInstance)
        .map(variables -> ((JsonObject) variables).properties())
        .orElse(List.of())
        .stream()
        .map(JsonProperty::name)
        .toList();
  }

  private String freeName() {
    String name = VARIABLE;
    for (int i = 2; tracked.deployment().names().variable(name).isPresent(); i++) {
      name = VARIABLE + i;
    }
    return name;
  }
}
