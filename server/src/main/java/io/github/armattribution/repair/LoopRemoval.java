package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Loop;
import java.util.Optional;

/** Takes the loop off a deployment. */
public final class LoopRemoval {

  private LoopRemoval() {}

  /** The fix; empty where the deployment does work, or something may refer to the loop. */
  public static Optional<Fix> fix(ArmTemplate file, Deployment deployment, Loop loop) {
    boolean referredTo =
        loop.name().filter(name -> new Mentions(file).byWord(name, loop.span())).isPresent();
    return referredTo || deployment.content().isWork()
        ? Optional.empty()
        : deployment
            .object()
            .property("copy")
            .map(
                copy ->
                    Fix.of("Remove the loop", true, JsonEdits.of(file.document()).remove(copy)));
  }
}
