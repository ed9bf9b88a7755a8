package io.github.armattribution.template;

import io.github.armattribution.expression.Binding;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Unknown;
import io.github.armattribution.expression.UserFunction;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
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
    // Whoever deploys may replace a root's default; a caller that passes nothing settles it.
    return declaration
        .get("defaultValue")
        .<Binding>map(value -> new Binding.Written(value, this, caller.isEmpty()))
        .orElseGet(() -> open(declaration));
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
