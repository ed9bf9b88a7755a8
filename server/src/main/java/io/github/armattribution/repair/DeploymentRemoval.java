package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Takes a deployment out of a template. */
public final class DeploymentRemoval {

  private DeploymentRemoval() {}

  /**
   * Removes one of two that do the same, if it does no work and nothing refers to it by its
   * symbolic name.
   *
   * @param mentions those in {@code file}
   * @param other the one that stays
   * @param atOnce whether both take place under the same conditions; preferred only then, and if
   *     they are the same in every letter
   */
  public static Optional<Fix> ofDuplicate(
      ArmTemplate file,
      Mentions mentions,
      Deployment deployment,
      Deployment other,
      boolean atOnce) {
    if (deployment.content() != Content.NOTHING || mentions.bySymbolicName(deployment)) {
      return Optional.empty();
    }
    boolean same = atOnce && deployment.object().source().equals(other.object().source());
    // A file may have many.
    return Optional.of(
        Fix.lazily("Remove this duplicate", same, () -> edits(file.document(), deployment)));
  }

  static List<TextEdit> edits(JsonDocument document, Deployment deployment) {
    return edits(document, List.of(deployment));
  }

  static List<TextEdit> edits(JsonDocument document, List<Deployment> deployments) {
    return JsonEdits.of(document).removeAll(deployments.stream().map(Deployment::object).toList());
  }
}
