package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;

/** The fix for tracking deployments in templates that are nested in the main one. */
public final class NestedMove {

  /** With more, each of which is sought in all of the file, none is offered; none is real. */
  private static final int MOST = 100;

  private NestedMove() {}

  /** One at most: it moves all of them, those that the root has already are removed. */
  public static List<Fix> fixes(Attribution attribution, List<TrackedDeployment> misplaced) {
    if (misplaced.size() > MOST) {
      return List.of();
    }
    boolean one = misplaced.size() == 1;
    String pronoun = one ? "it" : "them";
    String what =
        one ? misplaced.get(0).name().folded().display() : "the nested tracking deployments";
    return RootMove.within(attribution, misplaced).stream()
        .map(
            edits ->
                Fix.of(
                    edits.moves()
                        ? "Move %s to the root".formatted(what)
                        : "Remove %s here: the root has %s already".formatted(what, pronoun),
                    false,
                    edits.here()))
        .toList();
  }
}
