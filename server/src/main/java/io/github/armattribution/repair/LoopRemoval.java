package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Loop;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the loop off a deployment. */
public final class LoopRemoval {

  private static final Pattern COUNTING =
      Pattern.compile("copyIndex\\s*\\(", Pattern.CASE_INSENSITIVE);

  private LoopRemoval() {}

  /**
   * The fix; empty where the deployment does work, something in it counts the rounds, or something
   * may refer to the loop.
   */
  public static Optional<Fix> fix(ArmTemplate file, Deployment deployment, Loop loop) {
    String text = file.document().text();
    boolean referredTo =
        COUNTING.matcher(deployment.object().span().in(text)).find()
            || loop.name().filter(name -> new Mentions(file).byWord(name, loop.span())).isPresent()
            || deployment
                .symbolicName()
                .filter(named -> isMentioned(named.text(), text))
                .isPresent();
    return referredTo || deployment.content().isWork()
        ? Optional.empty()
        : deployment
            .object()
            .property("copy")
            .map(
                copy ->
                    Fix.of("Remove the loop", true, JsonEdits.of(file.document()).remove(copy)));
  }

  /** Whether the text has the rounds of a resource, or the resource by its symbolic name. */
  private static boolean isMentioned(String symbolicName, String text) {
    return Pattern.compile(
            "[\"']" + Pattern.quote(symbolicName) + "(?:\\[|')", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }
}
