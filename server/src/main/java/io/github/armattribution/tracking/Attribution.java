package io.github.armattribution.tracking;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.ReachableExpressions;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.template.Resource;
import io.github.armattribution.template.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file says about attribution: the uses of tracking IDs in it. */
public final class Attribution {

  private final ArmTemplate template;
  private final List<TrackedDeployment> tracked;
  private final List<TrackedDeployment> unprefixed;
  private final List<TrackedDeployment> unreadable;
  private final List<TrackedDeployment> garbled;
  private final List<Use> uses;

  private Attribution(
      ArmTemplate template,
      List<TrackedDeployment> tracked,
      List<TrackedDeployment> unprefixed,
      List<TrackedDeployment> unreadable,
      List<TrackedDeployment> garbled,
      Surroundings surroundings) {
    this.template = template;
    this.tracked = List.copyOf(tracked);
    this.unprefixed = List.copyOf(unprefixed);
    this.unreadable = List.copyOf(unreadable);
    this.garbled = List.copyOf(garbled);
    this.uses =
        meant().stream()
            .map(
                deployment ->
                    new Use(
                        deployment,
                        template.isRecognized() ? deployment.credit(surroundings) : Credit.REFUSED))
            .toList();
  }

  public static Attribution of(ArmTemplate file, Surroundings surroundings) {
    List<TrackedDeployment> tracked = new ArrayList<>();
    List<TrackedDeployment> unprefixed = new ArrayList<>();
    List<TrackedDeployment> unreadable = new ArrayList<>();
    List<TrackedDeployment> garbled = new ArrayList<>();
    for (Deployment deployment : file.deployments()) {
      if (deployment.name().isEmpty()) {
        continue;
      }
      boolean atRoot = deployment.resource().template().isRoot();
      boolean mainRoot = atRoot && surroundings.mainTemplate();
      boolean empty = deployment.content() == Content.NOTHING;
      FoldedText folded = deployment.name().get();
      Optional<TrackingName> name =
          TrackingName.of(folded)
              .filter(read -> isOurs(read, empty, mainRoot))
              .or(() -> empty ? TrackingName.spoiled(folded) : Optional.empty());
      Optional<TrackingName> bare =
          name.isEmpty() && atRoot && empty
              ? TrackingName.unprefixed(folded)
                  .filter(read -> mainRoot || hasFormOfGuid(read))
                  .filter(read -> read.exactId().isPresent())
              : Optional.empty();
      if (name.isPresent()) {
        tracked.add(TrackedDeployment.in(file, deployment, name.get()));
      } else if (bare.isPresent()) {
        unprefixed.add(TrackedDeployment.in(file, deployment, bare.get()));
      } else if (empty && isUnreadable(file, deployment, mainRoot)) {
        unreadable.add(TrackedDeployment.in(file, deployment, TrackingName.unreadable(folded)));
      } else if (empty && mainRoot) {
        TrackingName.garbled(folded)
            .map(read -> TrackedDeployment.in(file, deployment, read))
            .ifPresent(garbled::add);
      }
    }
    return new Attribution(file, tracked, unprefixed, unreadable, garbled, surroundings);
  }

  /** Whether Azure can't work out the name of a deployment that is meant to track, or may be. */
  private static boolean isUnreadable(ArmTemplate file, Deployment deployment, boolean mainRoot) {
    FoldedText folded = deployment.name().get();
    return !TrackedDeployment.in(file, deployment, TrackingName.unreadable(folded))
            .defects()
            .isEmpty()
        && (mainRoot && mayBeTrackingName(folded) || speaksOfId(deployment));
  }

  /** Whether {@code pid-} or a GUID stands in what the name of a deployment is meant to be. */
  private static boolean speaksOfId(Deployment deployment) {
    return deployment
        .resource()
        .name()
        .filter(
            name ->
                ReachableExpressions.strings(name, deployment.names()).stream()
                    .anyMatch(
                        string ->
                            string.value().toLowerCase(Locale.ROOT).contains(TrackingName.PREFIX)
                                || Guids.isIn(string.value())))
        .isPresent();
  }

  /** Whether it can be nothing but an ID that lacks its prefix, wherever it stands. */
  private static boolean hasFormOfGuid(TrackingName name) {
    return name.kind() == TrackingName.Kind.GUID
        || name.kind() == TrackingName.Kind.MALFORMED
        || name.placeholder()
            .filter(found -> found != Placeholder.BRACKETS && found != Placeholder.WORD)
            .isPresent();
  }

  /**
   * Whether a name that starts with {@code pid-} means tracking. Names that say nothing of an ID do
   * so only where a tracking deployment belongs: solutions have modules called {@code pid-...} too.
   */
  private static boolean isOurs(TrackingName name, boolean empty, boolean mainRoot) {
    return switch (name.kind()) {
      case GUID, PARTNER_CENTER, MALFORMED -> true;
      case PLACEHOLDER -> empty || name.isNothingButPlaceholder();
      case OTHER, UNKNOWN -> empty && mainRoot;
    };
  }

  /** The file. */
  public ArmTemplate template() {
    return template;
  }

  /** All uses of tracking IDs, those that lack {@code pid-} behind all others. */
  public List<Use> uses() {
    return uses;
  }

  /** Its tracking deployments, in the order of the templates that they stand in. */
  public List<TrackedDeployment> tracked() {
    return tracked;
  }

  /** Empty deployments at the root whose name is a GUID or a placeholder, without {@code pid-}. */
  public List<TrackedDeployment> unprefixed() {
    return unprefixed;
  }

  public List<TrackedDeployment> atRoot() {
    return tracked.stream().filter(TrackedDeployment::isAtRoot).toList();
  }

  /**
   * Empty deployments that are meant to track, or may be, but whose name Azure can't work out, so
   * that the file does not tell whether it starts with {@code pid-}.
   */
  public List<TrackedDeployment> unreadable() {
    return unreadable;
  }

  /**
   * Empty deployments of a main template in whose names a GUID stands beside {@code pid} or the
   * rest of an expression: not so that they count, nor so that nothing else can be meant.
   */
  public List<TrackedDeployment> garbled() {
    return garbled;
  }

  /** All that are meant to track, whatever is wrong with their names. */
  public List<TrackedDeployment> meant() {
    return Stream.of(tracked, unprefixed, unreadable).flatMap(List::stream).toList();
  }

  public List<TrackedDeployment> nested() {
    return tracked.stream().filter(deployment -> !deployment.isAtRoot()).toList();
  }

  /** The good names ({@code pid-...}, lower case) that the file tells wholly, each once. */
  public List<String> trackingIds() {
    return uses.stream()
        .map(use -> use.name().goodName())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /**
   * Whether the root may turn out to be tracked: nothing is sure of an empty deployment's name but
   * what every tracking ID may have; or a tracking deployment stands where the {@code resources}
   * would be, were their key not broken.
   */
  public boolean mayHoldMore() {
    return template.root().resourcesByAnotherKey().stream().anyMatch(Attribution::looksTracking)
        || hasOpenName();
  }

  private static boolean looksTracking(Resource resource) {
    return resource.isDeployment()
        && resource.name().filter(name -> name.source().contains("pid-")).isPresent();
  }

  private boolean hasOpenName() {
    return template.root().deployments().stream()
        .filter(deployment -> deployment.content() == Content.NOTHING)
        .flatMap(deployment -> deployment.name().stream())
        .anyMatch(Attribution::mayBeTrackingName);
  }

  private static boolean mayBeTrackingName(FoldedText folded) {
    if (TrackingName.isBareGuid(folded)) {
      return !folded.assumedFrom().isEmpty();
    }
    String name = folded.text();
    return !name.isEmpty()
        && name.charAt(0) == FoldedText.UNKNOWN
        && !TrackingName.startsWithHash(folded)
        && TrackingName.withoutPartnerCenter(name)
            .chars()
            .allMatch(c -> c == FoldedText.UNKNOWN || c == '-');
  }
}
