package io.github.armattribution.repair;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.FixEdits;
import io.github.armattribution.finding.FixEdits.Elsewhere;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Neighbor;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.template.TemplateLink;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fixes for tracking deployments in a file that a main template links to. */
public final class LinkedMove {

  private static final Surroundings MAIN = new Surroundings(true, false, List.of());

  private final Inspection inspection;
  private final List<TrackedDeployment> misplaced;
  private final Neighbor main;

  private LinkedMove(Inspection inspection, List<TrackedDeployment> misplaced, Neighbor main) {
    this.inspection = inspection;
    this.misplaced = misplaced;
    this.main = main;
  }

  /** None where several main templates link to the file: each of them would need the move. */
  public static List<Fix> fixes(Inspection inspection, List<TrackedDeployment> misplaced) {
    List<String> mains = inspection.surroundings().linkedFrom();
    if (mains.size() != 1 || inspection.surroundings().fileName().isEmpty()) {
      return List.of();
    }
    String path = mains.get(0);
    LinkedMove move = new LinkedMove(inspection, misplaced, Neighbor.inProject(path));
    String them = misplaced.size() == 1 ? "it" : "them";
    return List.of(
        Fix.across(
                "Move %s to the root of \"%s\"".formatted(them, path),
                move.main,
                text -> move.edits(text, true))
            .asking("This takes %s out of this file and changes %s, too.".formatted(them, path)),
        Fix.across(
            "Remove %s: \"%s\" has %s at its root already".formatted(them, path, them),
            move.main,
            text -> move.edits(text, false)));
  }

  private FixEdits edits(SourceText text, boolean moves) {
    return ArmTemplate.of(JsonDocument.parse(text.content()))
        .map(template -> Attribution.of(template, MAIN))
        .flatMap(
            root ->
                outside(root.template())
                    .flatMap(
                        outside ->
                            RootMove.between(inspection.attribution(), root, outside, misplaced)))
        .filter(edits -> edits.moves() == moves)
        .map(
            edits ->
                new FixEdits(
                    edits.here(),
                    moves ? List.of(new Elsewhere(main, text, edits.main())) : List.of()))
        .orElse(FixEdits.NONE);
  }

  /**
   * The one deployment that links to this file, and those around it; empty if none does for sure,
   * or several do, or one may.
   */
  private Optional<List<Deployment>> outside(ArmTemplate root) {
    List<Deployment> links = new ArrayList<>();
    for (Deployment deployment : root.deployments()) {
      Optional<String> name = linkedName(deployment);
      if (name.isPresent() && name.get().equalsIgnoreCase(inspection.surroundings().fileName())) {
        links.add(deployment);
      } else if (name.filter(other -> other.indexOf(FoldedText.UNKNOWN) >= 0).isPresent()) {
        return Optional.empty();
      }
    }
    return links.size() == 1 ? Optional.of(links.get(0).withThoseAround()) : Optional.empty();
  }

  /** The name of the file that a deployment links to, as far as the template tells. */
  private static Optional<String> linkedName(Deployment deployment) {
    return deployment
        .link()
        .flatMap(TemplateLink::file)
        .map(link -> link.replaceFirst("[?#].*", ""))
        .map(link -> link.replaceFirst(FoldedText.UNKNOWN + "+$", ""))
        .map(link -> link.substring(Math.max(link.lastIndexOf('/'), link.lastIndexOf('\\')) + 1));
  }
}
