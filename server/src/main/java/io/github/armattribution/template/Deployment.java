package io.github.armattribution.template;

import io.github.armattribution.expression.Binding;
import io.github.armattribution.expression.BuildTokens;
import io.github.armattribution.expression.Defect;
import io.github.armattribution.expression.Defects;
import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.ReachableExpressions;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.expression.Spelling;
import io.github.armattribution.expression.Supposition;
import io.github.armattribution.expression.Unknown;
import io.github.armattribution.expression.Value;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource of type {@code Microsoft.Resources/deployments}. What its expressions come to is
 * worked out when the file is read, so that it can be shared by threads.
 */
public final class Deployment {

  /** What a deployment deploys. */
  public enum Content {
    /** An inline template without resources. */
    NOTHING,
    RESOURCES,
    /** Another file. */
    LINK,
    /** Not written yet, or not to be told from the file. */
    UNKNOWN;

    /** Whether it certainly deploys something, or means to. */
    public boolean isWork() {
      return this == RESOURCES || this == LINK;
    }
  }

  private final Resource resource;
  private final Optional<FoldedText> name;
  private final Target target;
  private final Optional<Condition> condition;
  private final Optional<Loop> loop;
  private final Mode mode;
  private final Optional<TemplateLink> link;
  private final Optional<Template> inlineTemplate;
  private final List<Defect> refusals;

  private Deployment(Resource resource, Folder folder) {
    this.resource = resource;
    this.target = Target.of(resource, folder);
    this.condition = object().get("condition").map(node -> Condition.of(node, names(), folder));
    this.name = resource.name().map(node -> name(node, folder));
    this.loop = object().get("copy").map(node -> Loop.of(node, names(), folder));
    this.mode = mode(folder);
    this.link =
        properties()
            .flatMap(properties -> properties.object("templateLink"))
            .flatMap(templateLink -> TemplateLink.of(templateLink, names(), folder));
    this.inlineTemplate =
        properties()
            .flatMap(properties -> properties.object("template"))
            .map(object -> Template.nested(object, this, namesInside(object, folder)));
    this.refusals =
        judged().flatMap(value -> folder.fold(value, names()).defects().stream()).toList();
  }

  static Deployment of(Resource resource, Folder folder) {
    return new Deployment(resource, folder);
  }

  public Resource resource() {
    return resource;
  }

  public JsonObject object() {
    return resource.object();
  }

  /** Its name, as far as the file tells; absent where none is written. */
  public Optional<FoldedText> name() {
    return name;
  }

  /**
   * The name that it has where it takes place: a default that its condition, or that of a
   * deployment around it, rules out never gets into it.
   */
  private FoldedText name(JsonNode written, Folder folder) {
    FoldedText text = folder.foldText(written, names());
    if (text.assumedFrom().isEmpty()) {
      return text;
    }
    for (Deployment each : withThoseAround()) {
      Map<String, Binding> ruledOut = new HashMap<>();
      for (String parameter : text.assumedFrom()) {
        if (each.rulesOut(parameter, folder)) {
          ruledOut.put(parameter, new Binding.Unknowable(Unknown.Kind.PARAMETER));
        }
      }
      if (!ruledOut.isEmpty()) {
        Scope supposed = new Supposition(names(), each.names(), ruledOut, false);
        return folder.foldText(written, supposed);
      }
    }
    return text;
  }

  /**
   * Whether it does not take place while a parameter has its default; nor, probably, while it has
   * an empty one, if all defaults together keep it away: whoever turns it on gives a value, too.
   */
  private boolean rulesOut(String parameter, Folder folder) {
    Optional<JsonNode> asked = object().get("condition");
    Optional<Binding> bound = names().parameter(parameter);
    if (asked.isEmpty()
        || !(bound.orElse(null) instanceof Binding.Written written)
        || !written.assumed()) {
      return false;
    }
    Binding settled = new Binding.Written(written.node(), written.scope(), false);
    Scope supposed = new Supposition(names(), names(), Map.of(parameter, settled), true);
    if (folder.fold(asked.get(), supposed) instanceof Value.Bool known) {
      return !known.value();
    }
    boolean empty =
        folder.fold(written.node(), written.scope()) instanceof FoldedText text
            && text.text().isEmpty();
    return empty && condition.flatMap(Condition::value).filter(on -> !on.value()).isPresent();
  }

  /** Where it stands. */
  public Span span() {
    return object().span();
  }

  /** What it lacks, without which Azure refuses it. */
  public Gaps gaps() {
    return Gaps.of(this);
  }

  /** Whether Azure certainly refuses it, and the template with it, as far as its form goes. */
  public boolean isRefused() {
    Optional<DeploymentScope> goesTo = target.scope();
    boolean toGroup = goesTo.equals(Optional.of(DeploymentScope.RESOURCE_GROUP));
    boolean misplaced =
        location()
            .map(given -> toGroup || goesTo.isPresent() && !given.impossible().isEmpty())
            .orElse(goesTo.isPresent() && !toGroup);
    boolean repeated = loop.isPresent() && repeating().equals(loop);
    return misplaced || repeated || mode instanceof Mode.Missing || !gaps().areNone();
  }

  /** Where its name is written, or else all of it. */
  public Span nameSpan() {
    return resource.name().orElse(object()).span();
  }

  /** How its name is spelled; empty where that is no expression that can be read. */
  public Optional<String> nameSpelling() {
    return resource
        .name()
        .filter(JsonString.class::isInstance)
        .flatMap(written -> Spelling.of((JsonString) written));
  }

  /**
   * The name that it has among its template's resources, with its place; array elements have none.
   */
  public Optional<Written> symbolicName() {
    return object().property().map(property -> new Written(property.name(), property.key().span()));
  }

  /**
   * What Azure can't work out of its name, its condition, where it goes and where its data is kept,
   * and of what these are made of.
   */
  public List<Defect> defects() {
    Stream<Defect> unreadable =
        judged()
            .flatMap(value -> ReachableExpressions.from(value, names()).stream())
            .flatMap(reached -> Defects.in(reached).stream());
    // In a nested template the one around it may make an expression of a literal.
    Stream<Defect> literal =
        resource.template().isRoot()
            ? judged().flatMap(value -> Defects.inLiteral(value, names()).stream())
            : Stream.empty();
    return Stream.of(literal, unreadable, refusals(), withoutLoop())
        .flatMap(defects -> defects)
        .distinct()
        .toList();
  }

  /** Of what never takes place Azure works out no more than that. */
  private Stream<Defect> refusals() {
    return withThoseAround().stream().anyMatch(Deployment::isNeverDeployed)
        ? Stream.empty()
        : refusals.stream();
  }

  private Stream<JsonNode> judged() {
    Stream<String> own = Stream.of("name", "condition", "location", "apiVersion");
    return Stream.concat(
        Stream.concat(own, Target.PROPERTIES.stream())
            .flatMap(property -> object().get(property).stream()),
        properties().flatMap(properties -> properties.get("mode")).stream());
  }

  /** The numbers of rounds that its own expressions ask for though no loop is around. */
  private Stream<Defect> withoutLoop() {
    return mayLoop()
        ? Stream.empty()
        : judged()
            .filter(JsonString.class::isInstance)
            .flatMap(value -> Expressions.parse((JsonString) value).stream())
            .flatMap(parsed -> ReachableExpressions.parts(parsed.root()).stream())
            .filter(part -> part instanceof Expr.Call call && call.isCallOf("copyIndex"))
            .map(
                part ->
                    Defect.refused(
                        "copyIndex counts the rounds of a copy loop, and there is none here.",
                        part.span()));
  }

  private boolean mayLoop() {
    return withThoseAround().stream()
        .flatMap(
            each ->
                Stream.iterate(
                    Optional.of(each.resource),
                    Optional::isPresent,
                    up -> up.flatMap(Resource::parent)))
        .map(each -> each.get().object())
        .anyMatch(
            each ->
                each.property("copy").isPresent()
                    || each.properties().stream()
                        .anyMatch(property -> isFilledInLater(property.name())));
  }

  /** What names mean in its own expressions. */
  public Scope names() {
    return resource.template().names();
  }

  /** The template that declares what {@link #names} tells: its own, or one around that. */
  public Template declaring() {
    Template template = resource.template();
    Optional<Deployment> owner = template.owner();
    while (owner.isPresent() && owner.get().names() == template.names()) {
      template = owner.get().resource().template();
      owner = template.owner();
    }
    return template;
  }

  /** It and the deployments that it is nested in, from the inside out. */
  public List<Deployment> withThoseAround() {
    List<Deployment> all = new ArrayList<>();
    Optional<Deployment> next = Optional.of(this);
    while (next.isPresent()) {
      all.add(next.get());
      next = next.get().resource().template().owner();
    }
    return all;
  }

  /** What it depends on whether it is deployed at all; absent where it always is. */
  public Optional<Condition> condition() {
    return condition;
  }

  /**
   * The loop that certainly makes it more than once under one name in one place: its own, or one
   * around it whose rounds may overlap. A condition that counts the rounds may let one through.
   */
  public Optional<Loop> repeating() {
    List<Deployment> all = withThoseAround();
    Optional<Deployment> repeated =
        all.stream()
            .filter(each -> each.loop.filter(Loop::many).isPresent())
            .filter(each -> each == this || !each.loop.get().serial())
            .findFirst();
    boolean varies =
        repeated.isEmpty()
            || mayVary("name")
            || all.stream().anyMatch(each -> each.hasVaryingTarget() || each.mayVary("condition"));
    return varies ? Optional.empty() : repeated.flatMap(Deployment::loop);
  }

  private boolean hasVaryingTarget() {
    return Target.PROPERTIES.stream().anyMatch(this::mayVary);
  }

  /** Whether a property may be another one in each round of a loop. */
  private boolean mayVary(String property) {
    return object().get(property).stream()
        .flatMap(value -> ReachableExpressions.from(value, names()).stream())
        .anyMatch(
            reached ->
                reached.problem().isPresent()
                    || ReachableExpressions.parts(reached.root()).stream()
                        .anyMatch(part -> part instanceof Expr.Call call && isOfLoop(call)));
  }

  private static boolean isOfLoop(Expr.Call call) {
    return call.isCallOf("copyIndex") || call.isCallOf("newGuid") || call.isCallOf("utcNow");
  }

  /** Whether it never takes place, whatever the parameters are. */
  public boolean isNeverDeployed() {
    return condition.filter(Condition::never).isPresent() || loop.filter(Loop::never).isPresent();
  }

  /** What multiplies it. */
  public Optional<Loop> loop() {
    return loop;
  }

  /** Where it goes. */
  public Target target() {
    return target;
  }

  /** Whether it says that it goes elsewhere than to the resource group that it stands in. */
  public boolean leavesResourceGroup() {
    return resource.template().scope().equals(Optional.of(DeploymentScope.RESOURCE_GROUP))
        && target.steps().filter(List::isEmpty).isEmpty();
  }

  /** Where it says that its data is kept; a blank text says nothing. */
  public Optional<Location> location() {
    return object()
        .get("location")
        .filter(value -> !(value instanceof JsonString text && text.value().isBlank()))
        .flatMap(value -> value.property().map(all -> Location.of(all.span(), value, this)));
  }

  public Optional<JsonObject> properties() {
    return object().object("properties");
  }

  public Mode mode() {
    return mode;
  }

  private Mode mode(Folder folder) {
    Optional<JsonNode> written = properties().flatMap(properties -> properties.get("mode"));
    if (written.isEmpty()) {
      return properties().isEmpty() || mayBeFilledIn() ? new Mode.Open() : new Mode.Missing();
    }
    FoldedText text = folder.foldText(written.get(), names());
    boolean literal =
        written.get() instanceof JsonString string && !Expressions.isExpression(string.value());
    return text.isKnown() && written.get() instanceof JsonString
        ? new Mode.Known(text.text(), written.get().span(), literal)
        : new Mode.Open();
  }

  /** Whether something else makes its properties, or one of them. */
  boolean mayBeFilledIn() {
    return isFilledInLater(object().get("properties"));
  }

  /** Whether something else makes the object that {@code value} should be, or a member of it. */
  static boolean isFilledInLater(Optional<JsonNode> value) {
    JsonNode written = value.orElse(null);
    return written instanceof JsonNode.Word
        || written instanceof JsonString text && isFilledInLater(text.value())
        || written instanceof JsonObject known
            && known.properties().stream()
                .map(JsonProperty::name)
                .anyMatch(Deployment::isFilledInLater);
  }

  private static boolean isFilledInLater(String text) {
    return Expressions.isExpression(text) || BuildTokens.isIn(text);
  }

  /** The template written in it. */
  public Optional<Template> inlineTemplate() {
    return inlineTemplate;
  }

  /** The link to a template elsewhere; absent also where it names nothing yet. */
  public Optional<TemplateLink> link() {
    return link;
  }

  public Content content() {
    if (link.isPresent()) {
      return Content.LINK;
    }
    return inlineTemplate
        .flatMap(Template::isEmpty)
        .map(empty -> empty ? Content.NOTHING : Content.RESOURCES)
        .orElse(Content.UNKNOWN);
  }

  private Scope namesInside(JsonObject nested, Folder folder) {
    Optional<JsonNode> written =
        properties()
            .flatMap(properties -> properties.object("expressionEvaluationOptions"))
            .flatMap(options -> options.get("scope"));
    String scope =
        written
            .map(node -> folder.foldText(node, names()).text())
            .filter(text -> !text.equalsIgnoreCase("NotSpecified"))
            .orElse(resource.template().isLanguageVersion2() ? "inner" : "outer");
    return switch (scope.toLowerCase(Locale.ROOT)) {
      case "inner" -> TemplateNames.ofInner(nested, this);
      case "outer" -> names();
      default -> Scope.EMPTY;
    };
  }
}
