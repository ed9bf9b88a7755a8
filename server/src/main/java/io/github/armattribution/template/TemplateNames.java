package io.github.armattribution.template;

import io.github.armattribution.expression.Binding;
import io.github.armattribution.expression.BuildTokens;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.Names;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Unknown;
import io.github.armattribution.expression.UserFunction;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names that a template declares, and what its parameters are given. */
final class TemplateNames implements Scope {

  private final JsonObject template;

  /** The deployment that gives this template its parameters; empty for a file's own template. */
  private final Optional<Deployment> caller;

  private TemplateNames(JsonObject template, Optional<Deployment> caller) {
    this.template = template;
    this.caller = caller;
  }

  static Scope ofRoot(JsonObject template) {
    return new TemplateNames(template, Optional.empty());
  }

  static Scope ofInner(JsonObject template, Deployment caller) {
    return new TemplateNames(template, Optional.of(caller));
  }

  @Override
  public Optional<Binding> parameter(String name) {
    return template
        .object("parameters")
        .flatMap(parameters -> parameters.object(name))
        .map(declaration -> passed(name, declaration).orElseGet(() -> byDefault(declaration)));
  }

  private Binding byDefault(JsonObject declaration) {
    Optional<JsonNode.Bool> only = onlyTruth(declaration);
    if (only.isPresent()) {
      return new Binding.Written(only.get(), this, false);
    }
    // Whoever deploys may replace a root's default; a caller that passes nothing settles it.
    return declaration
        .get("defaultValue")
        .<Binding>map(value -> new Binding.Written(value, this, caller.isEmpty()))
        .orElseGet(() -> open(declaration));
  }

  /** The one truth value that whoever deploys may give. */
  private static Optional<JsonNode.Bool> onlyTruth(JsonObject declaration) {
    return declaration
        .array("allowedValues")
        .map(JsonArray::elements)
        .filter(allowed -> allowed.size() == 1)
        .map(allowed -> allowed.get(0))
        .filter(JsonNode.Bool.class::isInstance)
        .map(JsonNode.Bool.class::cast);
  }

  private static Binding open(JsonObject declaration) {
    return new Binding.Unknowable(Unknown.Kind.PARAMETER, Optional.of(declaration));
  }

  private Optional<Binding> passed(String name, JsonObject declaration) {
    Optional<JsonObject> properties = caller.flatMap(Deployment::properties);
    if (properties.isEmpty()) {
      return Optional.empty();
    }
    Optional<JsonNode> parameters = properties.get().get("parameters");
    if (parameters.isEmpty()) {
      return properties.get().get("parametersLink").isPresent()
          ? Optional.of(open(declaration))
          : Optional.empty();
    }
    if (!(parameters.get() instanceof JsonObject all)) {
      return Optional.of(open(declaration));
    }
    return all.get(name)
        .map(
            entry ->
                entry instanceof JsonObject given && given.get("value").isPresent()
                    ? new Binding.Written(given.get("value").get(), caller.get().names(), false)
                    : open(declaration));
  }

  @Override
  public Optional<Binding> variable(String name) {
    Optional<JsonObject> variables = template.object("variables");
    Optional<Binding> written =
        variables
            .flatMap(all -> all.get(name))
            .map(value -> new Binding.Written(value, this, false));
    return written.isPresent() ? written : variables.flatMap(all -> madeByLoop(all, name));
  }

  private static Optional<Binding> madeByLoop(JsonObject variables, String name) {
    return variables.array("copy").stream()
        .flatMap(loops -> loops.elements().stream())
        .filter(
            loop ->
                loop instanceof JsonObject object
                    && object
                        .string("name")
                        .filter(made -> made.value().equalsIgnoreCase(name))
                        .isPresent())
        .findFirst()
        .map(loop -> new Binding.Unknowable(Unknown.Kind.COPY_LOOP));
  }

  @Override
  public Optional<UserFunction> function(String namespace, String name) {
    return template.array("functions").stream()
        .map(JsonArray::elements)
        .flatMap(List::stream)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .filter(
            group ->
                group
                    .string("namespace")
                    .filter(declared -> declared.value().equalsIgnoreCase(namespace))
                    .isPresent())
        .flatMap(group -> group.object("members").stream())
        .flatMap(members -> members.object(name).stream())
        .flatMap(declaration -> read(declaration).stream())
        .findFirst();
  }

  @Override
  public Names names(Kind kind) {
    return switch (kind) {
      case PARAMETER -> keys("parameters");
      case VARIABLE -> variableNames();
      case FUNCTION -> functionNames();
    };
  }

  @Override
  public boolean isNested() {
    return caller.isPresent();
  }

  /** The names in a section of the template; not all where something fills it in. */
  private Names keys(String section) {
    Optional<JsonNode> value = template.get(section);
    if (value.isPresent() && !(value.get() instanceof JsonObject)) {
      return Names.UNKNOWN;
    }
    List<String> names =
        template.object(section).stream()
            .flatMap(all -> all.properties().stream())
            .map(JsonProperty::name)
            .toList();
    return new Names(
        names,
        names.stream().noneMatch(name -> Expressions.isExpression(name) || BuildTokens.isIn(name)));
  }

  private Names variableNames() {
    Names written = keys("variables");
    List<JsonNode> loops =
        template.object("variables").flatMap(all -> all.array("copy")).stream()
            .flatMap(all -> all.elements().stream())
            .toList();
    List<String> names = new ArrayList<>(written.declared());
    loops.stream().flatMap(loop -> nameOf(loop).stream()).forEach(names::add);
    return new Names(
        names, written.areAll() && loops.stream().allMatch(loop -> nameOf(loop).isPresent()));
  }

  private static Optional<String> nameOf(JsonNode named) {
    return named instanceof JsonObject object
        ? object.string("name").map(JsonString::value)
        : Optional.empty();
  }

  private Names functionNames() {
    Optional<JsonNode> value = template.get("functions");
    if (value.isPresent() && !(value.get() instanceof JsonArray)) {
      return Names.UNKNOWN;
    }
    List<String> names = new ArrayList<>();
    for (JsonNode group : template.array("functions").map(JsonArray::elements).orElse(List.of())) {
      if (!(group instanceof JsonObject object) || object.string("namespace").isEmpty()) {
        return Names.UNKNOWN;
      }
      String namespace = object.string("namespace").get().value();
      object.object("members").stream()
          .flatMap(members -> members.properties().stream())
          .forEach(member -> names.add(namespace + "." + member.name()));
    }
    return new Names(names, true);
  }

  private Optional<UserFunction> read(JsonObject declaration) {
    List<String> parameters = new ArrayList<>();
    for (JsonNode parameter :
        declaration.array("parameters").map(JsonArray::elements).orElse(List.of())) {
      parameters.add(
          parameter instanceof JsonObject object
              ? object.string("name").map(JsonString::value).orElse("")
              : "");
    }
    return declaration
        .object("output")
        .flatMap(output -> output.get("value"))
        .map(value -> new UserFunction(parameters, value, this));
  }
}
