package io.github.armattribution.repair;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.template.Destination;
import io.github.armattribution.template.Occurrence;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes tracking deployments from where they credit nobody to the root of the main template, or
 * away if the root has them already.
 */
final class RootMove {

  private final Attribution main;
  private final Attribution here;
  private final Mentions mentions;
  private final List<Deployment> outside;
  private final List<TrackedDeployment> atRoot;
  private final Set<String> symbolicNames = new HashSet<>();
  private final List<Deployment> removed = new ArrayList<>();
  private final List<TextEdit> insertions = new ArrayList<>();
  private boolean moves;

  /**
   * @param main the main template, whose root they go to
   * @param here the file that they stand in, which may be that one
   * @param outside what links to that file, with all deployments around the link
   */
  private RootMove(Attribution main, Attribution here, List<Deployment> outside) {
    this.main = main;
    this.here = here;
    this.outside = outside;
    this.mentions = new Mentions(here.template());
    this.atRoot = new ArrayList<>(main.atRoot());
  }

  /** Edits to the file that the deployments stand in, and to the main template. */
  record Edits(List<TextEdit> here, List<TextEdit> main, boolean moves) {}

  /** Takes those of one file to its own root. */
  static Optional<Edits> within(Attribution file, List<TrackedDeployment> misplaced) {
    return new RootMove(file, file, List.of())
        .of(misplaced)
        .flatMap(
            edits -> {
              List<TextEdit> all = new ArrayList<>(edits.here());
              all.addAll(edits.main());
              return overlap(all)
                  ? Optional.empty()
                  : Optional.of(new Edits(all, List.of(), edits.moves()));
            });
  }

  /** Takes those of a linked file to the root of the main template. */
  static Optional<Edits> between(
      Attribution linked,
      Attribution main,
      List<Deployment> outside,
      List<TrackedDeployment> misplaced) {
    return new RootMove(main, linked, outside)
        .of(misplaced)
        .filter(edits -> !overlap(edits.here()) && !overlap(edits.main()));
  }

  private Optional<Edits> of(List<TrackedDeployment> misplaced) {
    boolean sound = here.template().isSound() && main.template().isSound();
    return sound && misplaced.stream().allMatch(this::take)
        ? Optional.of(
            new Edits(
                DeploymentRemoval.edits(here.template().document(), removed), insertions, moves))
        : Optional.empty();
  }

  private static boolean overlap(List<TextEdit> edits) {
    int end = 0;
    for (TextEdit edit :
        edits.stream().sorted(Comparator.comparingInt(e -> e.span().start())).toList()) {
      if (edit.span().start() < end) {
        return true;
      }
      end = edit.span().end();
    }
    return false;
  }

  /** Takes one, or tells that it has to stay. */
  private boolean take(TrackedDeployment tracked) {
    Deployment deployment = tracked.deployment();
    List<Deployment> all = deployment.withThoseAround();
    List<Deployment> around = new ArrayList<>(all.subList(1, all.size()));
    around.addAll(outside);
    Optional<NewJson> form =
        new RootForm(main.template().root(), here.template().document()).of(deployment, around);
    Optional<Deployment> gone = withWrappers(deployment);
    Optional<String> name = tracked.name().goodName();
    if (form.isEmpty()
        || gone.isEmpty()
        || name.isEmpty()
        || mentions.byName(deployment)
        || mentions.bySymbolicName(deployment)) {
      return false;
    }
    List<TrackedDeployment> same =
        atRoot.stream().filter(other -> !differs(other, name.get())).toList();
    if (same.isEmpty()) {
      move(gone.get(), form.get());
      atRoot.add(tracked);
      return true;
    }
    removed.add(gone.get());
    return same.stream().anyMatch(other -> stands(other, tracked));
  }

  /** Whether a name is certainly another one. */
  private static boolean differs(TrackedDeployment other, String name) {
    FoldedText text = other.name().folded();
    return text.isKnown() && !text.text().toLowerCase(Locale.ROOT).equals(name);
  }

  /** Whether {@code other} tracks at the root whenever {@code tracked} is deployed. */
  private boolean stands(TrackedDeployment other, TrackedDeployment tracked) {
    Optional<Occurrence> occurrence = Occurrence.of(other.deployment());
    Optional<Occurrence> own = Occurrence.of(tracked.deployment());
    return other.name().goodName().equals(tracked.name().goodName())
        && other.deployment().content() == Content.NOTHING
        && Destination.of(other.deployment()).filter(Destination::isHere).isPresent()
        && occurrence.isPresent()
        && own.isPresent()
        && own.get().conditions().containsAll(occurrence.get().conditions());
  }

  /**
   * The deployment with those around it that are there for it alone; empty if one would be left
   * that looks like a tracking deployment itself.
   */
  private Optional<Deployment> withWrappers(Deployment deployment) {
    Deployment outermost = deployment;
    Optional<Deployment> owner = deployment.resource().template().owner();
    while (owner.isPresent() && outermost.resource().template().resources().size() == 1) {
      if (!isWrapper(owner.get())) {
        boolean alike =
            owner
                .get()
                .name()
                .filter(n -> n.text().regionMatches(true, 0, "pid", 0, 3))
                .isPresent();
        return alike ? Optional.empty() : Optional.of(outermost);
      }
      outermost = owner.get();
      owner = outermost.resource().template().owner();
    }
    return Optional.of(outermost);
  }

  private boolean isWrapper(Deployment owner) {
    boolean tells =
        owner.inlineTemplate().filter(t -> t.object().get("outputs").isPresent()).isPresent();
    boolean commented =
        here.template().document().problems().stream()
            .anyMatch(problem -> owner.object().span().encloses(problem.span()));
    return owner.mode().isIncremental()
        && !tells
        && !commented
        && here.tracked().stream().noneMatch(tracked -> tracked.deployment() == owner)
        && !mentions.byName(owner)
        && !mentions.bySymbolicName(owner);
  }

  private void move(Deployment gone, NewJson form) {
    moves = true;
    JsonEdits edits = JsonEdits.of(main.template().document());
    if (outside.isEmpty() && gone.resource().template().isRoot()) {
      insertions.addAll(edits.replace(gone.object(), form));
      return;
    }
    removed.add(gone);
    Optional<JsonNode> resources = main.template().root().object().get("resources");
    if (resources.orElse(null) instanceof JsonArray array) {
      insertions.addAll(edits.prependElement(array, form));
    } else if (resources.orElse(null) instanceof JsonObject named) {
      String symbolic = TrackingInsertion.freeName(named, symbolicNames);
      symbolicNames.add(symbolic);
      insertions.addAll(edits.prependProperty(named, symbolic, form));
    }
  }
}
