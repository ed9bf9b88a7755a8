package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Condition;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Loop;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;

/** Takes away what keeps a deployment from ever taking place. */
public final class AlwaysDeployed {

  private final JsonEdits edits;

  public AlwaysDeployed(ArmTemplate file) {
    this.edits = JsonEdits.of(file.document());
  }

  /** Never preferred: whoever wrote it may have switched the deployment off on purpose. */
  public Optional<Fix> fix(Deployment deployment) {
    return deployment.condition().filter(Condition::never).isPresent()
        ? Optional.of(Fix.of("Remove the condition", false, removed(deployment, "condition")))
        : deployment
            .loop()
            .filter(Loop::never)
            .map(loop -> Fix.of("Remove the loop", false, removed(deployment, "copy")));
  }

  private List<TextEdit> removed(Deployment deployment, String property) {
    return edits.remove(deployment.object().property(property).orElseThrow());
  }
}
