package io.github.armattribution.template;

import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
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
        isMissing(deployment.object(), "apiVersion")
            && deployment.withThoseAround().stream()
                .noneMatch(each -> each.resource().template().apiProfile().isPresent());
    if (deployment.mayBeFilledIn()) {
      return new Gaps(apiVersion, false, List.of());
    }
    boolean content =
        deployment.inlineTemplate().isEmpty()
            && deployment.link().isEmpty()
            && !isFilledInLater(deployment, "template")
            && !isFilledInLater(deployment, "templateLink");
    return new Gaps(
        apiVersion, content, deployment.inlineTemplate().map(Gaps::inTemplate).orElse(List.of()));
  }

  private static List<String> inTemplate(Template template) {
    JsonObject object = template.object();
    return Deployment.isFilledInLater(Optional.of(object))
        ? List.of()
        : MEMBERS.stream().filter(member -> isMissing(object, member)).toList();
  }

  private static boolean isMissing(JsonObject object, String member) {
    Optional<JsonNode> value = object.get(member);
    return value.isEmpty() || value.get() instanceof JsonString text && text.value().isBlank();
  }

  private static boolean isFilledInLater(Deployment deployment, String property) {
    return Deployment.isFilledInLater(
        deployment.properties().flatMap(properties -> properties.get(property)));
  }

  public boolean areNone() {
    return equals(NONE);
  }
}
