package io.github.armattribution.template;

import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * What a deployment lacks, without which Azure refuses it.
 *
 * @param apiVersion whether it names no version of Azure's interface, and no profile does so for it
 * @param content whether it has neither a template nor a link to one
 * @param inTemplate the members that the template in it lacks
 */
public record Gaps(boolean apiVersion, boolean content, List<String> inTemplate) {

  private static final List<String> MEMBERS = List.of("$schema", "contentVersion", "resources");

  private static final Gaps NONE = new Gaps(false, false, List.of());

  public Gaps {
    inTemplate = List.copyOf(inTemplate);
  }

  static Gaps of(Deployment deployment) {
    boolean apiVersion =
        deployment.object().get("apiVersion").isEmpty()
            && deployment.withThoseAround().stream()
                .noneMatch(each -> each.resource().template().apiProfile().isPresent());
    if (deployment.mayBeFilledIn()) {
      return new Gaps(apiVersion, false, List.of());
    }
    Optional<JsonObject> properties = deployment.properties();
    boolean content =
        properties.isEmpty()
            || properties.get().get("template").isEmpty()
                && properties.get().get("templateLink").isEmpty();
    return new Gaps(
        apiVersion, content, deployment.inlineTemplate().map(Gaps::inTemplate).orElse(List.of()));
  }

  private static List<String> inTemplate(Template template) {
    JsonObject object = template.object();
    boolean filledIn =
        object.properties().stream().map(JsonProperty::name).anyMatch(Deployment::isFilledInLater);
    return filledIn
        ? List.of()
        : MEMBERS.stream().filter(member -> object.get(member).isEmpty()).toList();
  }

  public boolean areNone() {
    return equals(NONE);
  }
}
