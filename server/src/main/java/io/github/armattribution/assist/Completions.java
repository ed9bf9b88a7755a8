package io.github.armattribution.assist;

import static io.github.armattribution.assist.Prose.text;

import io.github.armattribution.assist.Completion.Kind;
import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonGap;
import io.github.armattribution.json.JsonGap.Insertion;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.repair.TrackingInsertion;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.template.Template;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackingName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what can be put at a cursor: tracking deployments where a resource of the template begins,
 * and names that track where the name of such a deployment is written.
 */
public final class Completions {

  /** How many IDs of other files are offered; a menu has to stay readable. */
  private static final int OFFERED = 3;

  private final Attribution attribution;
  private final Template root;
  private final Surroundings surroundings;
  private final Settings settings;
  private final GuidSource guids;

  public Completions(
      Attribution attribution, Surroundings surroundings, Settings settings, GuidSource guids) {
    this.attribution = attribution;
    this.root = attribution.template().root();
    this.surroundings = surroundings;
    this.settings = settings;
    this.guids = guids;
  }

  /** None in a part of another template, where nothing that tracks belongs. */
  public List<Completion> at(int cursor) {
    boolean isPart = !surroundings.mainTemplate() && !surroundings.linkedFrom().isEmpty();
    if (isPart) {
      return List.of();
    }
    return root.object()
        .get("resources")
        .filter(resources -> resources.span().start() < cursor)
        .map(resources -> in(resources, cursor))
        .orElse(List.of());
  }

  private List<Completion> in(JsonNode resources, int cursor) {
    for (Deployment deployment : root.deployments()) {
      if (deployment.object().span().touches(cursor)) {
        return inName(deployment, cursor);
      }
    }
    if (resources instanceof JsonObject named) {
      return begun(named.properties().stream().flatMap(each -> each.value().stream()), cursor)
          .or(() -> property(named, cursor))
          .orElse(List.of());
    }
    return resources instanceof JsonArray array
        ? begun(array.elements().stream(), cursor)
            .or(() -> element(array, cursor))
            .orElse(List.of())
        : List.of();
  }

  /** In a resource of which there are but its braces, or the first of them. */
  private Optional<List<Completion>> begun(Stream<JsonNode> resources, int cursor) {
    return resources
        .takeWhile(resource -> resource.span().start() < cursor)
        .reduce((before, behind) -> behind)
        .filter(JsonObject.class::isInstance)
        .flatMap(resource -> JsonGap.at(resource, cursor))
        .filter(JsonGap::isAlone)
        .map(gap -> deployments(gap, gap::insertAll));
  }

  private Optional<List<Completion>> element(JsonArray array, int cursor) {
    return JsonGap.at(array, cursor).map(gap -> deployments(gap, gap::insert));
  }

  private Optional<List<Completion>> property(JsonObject named, int cursor) {
    return JsonGap.at(named, cursor)
        .map(
            gap ->
                deployments(
                    gap, deployment -> gap.insert(TrackingInsertion.freeName(named), deployment)));
  }

  private List<Completion> deployments(
      JsonGap gap, Function<NewJson.Members, Insertion> insertion) {
    boolean quoted = gap.typed().in(attribution.template().document().text()).startsWith("\"");
    return names(
        (name, guid, about) -> {
          Insertion done =
              insertion.apply(TrackingInsertion.deployment(attribution.template(), name));
          return new Completion(
              Kind.DEPLOYMENT,
              name,
              guid,
              (quoted ? "\"" : "") + "tracking deployment " + name,
              about,
              done.main(),
              done.before());
        });
  }

  /**
   * In the name of a deployment that deploys nothing else, unless an expression is written there.
   */
  private List<Completion> inName(Deployment deployment, int cursor) {
    Content content = deployment.content();
    if (content == Content.RESOURCES || content == Content.LINK) {
      return List.of();
    }
    return deployment
        .object()
        .property("name")
        .flatMap(JsonProperty::value)
        .filter(JsonString.class::isInstance)
        .map(JsonString.class::cast)
        .filter(name -> name.content().touches(cursor) && !name.value().startsWith("["))
        .filter(name -> name.source().lines().count() == 1)
        .map(this::names)
        .orElse(List.of());
  }

  private List<Completion> names(JsonString name) {
    return names(
        (id, guid, about) ->
            new Completion(
                Kind.NAME,
                id,
                guid,
                "\"" + id,
                about,
                new TextEdit(name.span(), "\"" + id + "\""),
                List.of()));
  }

  /** Makes a completion of a name, and the GUID in it if it is a new one. */
  private interface Named {
    Completion of(String name, Optional<String> newGuid, Prose about);
  }

  /** Known IDs first, since a partner has registered those already; then a new GUID. */
  private List<Completion> names(Named named) {
    Optional<String> own = settings.trackingId().flatMap(TrackingName::meant);
    List<String> here = attribution.trackingIds();
    List<Completion> found = new ArrayList<>();
    own.filter(id -> !here.contains(id.toLowerCase(Locale.ROOT)))
        .ifPresent(id -> found.add(named.of(id, Optional.empty(), about("Your tracking ID."))));
    surroundings.trackingIdsInUse().stream()
        .filter(used -> !own.equals(Optional.of(used.id())) && !here.contains(used.id()))
        .limit(OFFERED)
        .forEach(
            used ->
                found.add(
                    named.of(used.id(), Optional.empty(), about("As in " + used.file() + "."))));
    String guid = guids.next().toString();
    Prose about = about("A new GUID.");
    PartnerTasks.register(about, Optional.of(guid));
    found.add(named.of(TrackingName.PREFIX + guid, Optional.of(guid), about));
    return found;
  }

  private static Prose about(String origin) {
    return new Prose()
        .paragraph(
            text(
                origin
                    + " A deployment of this name deploys nothing; by it Microsoft credits the"
                    + " Azure usage of what the template deploys."));
  }
}
