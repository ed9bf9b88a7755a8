package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.Target;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fixes that give a deployment the location that it needs, or take one away. */
public final class LocationFixes {

  private final ArmTemplate file;
  private final JsonEdits edits;

  private final Mentions mentions;

  // Made once one is asked for: most templates need none.
  private Optional<Map<String, Long>> names = Optional.empty();

  public LocationFixes(ArmTemplate file) {
    this.file = file;
    this.mentions = new Mentions(file);
    this.edits = JsonEdits.of(file.document());
  }

  /** The location of what a template is deployed to, as an expression in that template. */
  public static String of(DeploymentScope evaluatedAt) {
    return evaluatedAt == DeploymentScope.RESOURCE_GROUP
        ? "[resourceGroup().location]"
        : "[deployment().location]";
  }

  /**
   * Gives a deployment above resource groups a location that can be evaluated where it stands, in
   * place of the one that it has, if any. Where a resource group is at hand, it had better go
   * there: no location is needed then, and the name does not cling to one.
   */
  public List<Fix> give(Deployment deployment) {
    List<Fix> fixes = new ArrayList<>();
    boolean mayStay =
        deployment.leavesResourceGroup()
            && isAloneByName(deployment)
            && !mentions.byName(deployment);
    if (mayStay) {
      fixes.add(
          Fix.of(
              "Deploy it to the resource group, which needs no location",
              true,
              withoutTarget(deployment.object())));
    }
    deployment
        .declaring()
        .scope()
        .map(LocationFixes::of)
        .map(
            location ->
                Fix.of(
                    "Set the location to " + location,
                    !mayStay,
                    set(deployment.object(), location)))
        .ifPresent(fixes::add);
    return fixes;
  }

  /** Whether no round of a loop, and no other deployment, may need another place for its name. */
  private boolean isAloneByName(Deployment deployment) {
    if (names.isEmpty()) {
      names =
          Optional.of(
              file.deployments().stream()
                  .flatMap(each -> named(each).stream())
                  .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
    return deployment.loop().isEmpty()
        && named(deployment).filter(name -> names.get().get(name) > 1).isEmpty();
  }

  private static Optional<String> named(Deployment deployment) {
    return deployment.name().map(name -> name.text().toLowerCase(Locale.ROOT));
  }

  /** Leaves out where it goes, and the location. */
  private List<TextEdit> withoutTarget(JsonObject deployment) {
    return edits.removeProperties(
        Stream.concat(Target.PROPERTIES.stream(), Stream.of("location"))
            .flatMap(name -> deployment.property(name).stream())
            .toList());
  }

  private List<TextEdit> set(JsonObject deployment, String location) {
    NewJson value = NewJson.string(location);
    return deployment
        .property("location")
        .map(present -> edits.setValue(present, value))
        .orElseGet(
            () -> edits.insertAfter(deployment.property("name").orElseThrow(), "location", value));
  }

  /** Removes the location that must not be there. */
  public Fix remove(Deployment deployment) {
    JsonProperty location = deployment.object().property("location").orElseThrow();
    return Fix.of("Remove the location", true, edits.remove(location));
  }
}
