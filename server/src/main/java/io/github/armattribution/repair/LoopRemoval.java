package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Loop;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the loops off deployments of one file. */
public final class LoopRemoval {

  private static final Pattern COUNTING =
      Pattern.compile("copyIndex\\s*\\(", Pattern.CASE_INSENSITIVE);

  private final ArmTemplate file;
  private final Mentions mentions;

  public LoopRemoval(ArmTemplate file) {
    this.file = file;
    this.mentions = new Mentions(file);
  }

  /**
   * The fix; empty where the deployment does work, something in it counts the rounds, or something
   * may refer to the loop.
   */
  public Optional<Fix> fix(Deployment deployment, Loop loop) {
    JsonObject repeated = deployment.object();
    boolean needed =
        COUNTING.matcher(repeated.source()).find() || mentions.byLoop(deployment, loop);
    return needed || deployment.content().isWork()
        ? Optional.empty()
        : repeated
            .property("copy")
            .map(
                copy ->
                    Fix.lazily(
                        "Remove the loop", true, () -> JsonEdits.of(file.document()).remove(copy)));
  }
}
