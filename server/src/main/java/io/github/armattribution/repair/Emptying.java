package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.template.Resource;
import io.github.armattribution.template.Template;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Empties a tracking deployment whose template certainly deploys nothing as it is. */
public final class Emptying {

  private final Attribution attribution;
  private final Mentions mentions;

  private Emptying(Attribution attribution, Mentions mentions) {
    this.attribution = attribution;
    this.mentions = mentions;
  }

  public static Optional<Fix> fix(
      Attribution attribution, TrackedDeployment tracked, Mentions mentions) {
    Emptying emptying = new Emptying(attribution, mentions);
    ArmTemplate file = attribution.template();
    return tracked
        .deployment()
        .inlineTemplate()
        .filter(emptying::deploysNothing)
        .flatMap(template -> template.object().get("resources"))
        .map(
            resources ->
                Fix.lazily(
                    "Empty it: what it holds deploys nothing",
                    false,
                    () ->
                        JsonEdits.of(file.document())
                            .replace(
                                resources,
                                resources instanceof JsonArray
                                    ? NewJson.array()
                                    : NewJson.object())));
  }

  /** Whether the template has nothing but deployments that deploy and tell nothing themselves. */
  private boolean deploysNothing(Template outermost) {
    Deque<Template> open = new ArrayDeque<>(List.of(outermost));
    while (!open.isEmpty()) {
      Template template = open.remove();
      Map<JsonObject, Deployment> deployments =
          template.deployments().stream()
              .collect(Collectors.toMap(Deployment::object, Function.identity()));
      for (Resource resource : template.resources()) {
        Deployment deployment = deployments.get(resource.object());
        if (deployment == null ? !resource.isReference() : !mayGo(deployment)) {
          return false;
        }
        if (deployment != null) {
          deployment.inlineTemplate().ifPresent(open::add);
        }
      }
      if (template.object().get("outputs").isPresent()) {
        return false;
      }
    }
    return true;
  }

  private boolean mayGo(Deployment deployment) {
    boolean inline =
        deployment.content() == Content.NOTHING || deployment.content() == Content.RESOURCES;
    // A complete deployment of nothing deletes all that is there.
    return inline
        && deployment.mode().isIncremental()
        && attribution.tracked().stream().noneMatch(tracked -> tracked.deployment() == deployment)
        && !mentions.byName(deployment)
        && !mentions.bySymbolicName(deployment);
  }
}
