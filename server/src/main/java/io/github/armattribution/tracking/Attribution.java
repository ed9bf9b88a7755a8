package io.github.armattribution.tracking;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.template.Resource;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file says about attribution: the uses of tracking IDs in it. */
public final class Attribution {

  private final ArmTemplate template;
  private final List<TrackedDeployment> tracked;
  private final List<TrackedDeployment> unprefixed;
  private final List<Use> uses;

  private Attribution(
      ArmTemplate template,
      List<TrackedDeployment> tracked,
      List<TrackedDeployment> unprefixed,
      Surroundings surroundings) {
    this.template = template;
    this.tracked = List.copyOf(tracked);
    this.unprefixed = List.copyOf(unprefixed);
    this.uses =
        meant().stream()
            .map(deployment -> new Use(deployment, deployment.credit(surroundings)))
            .toList();
  }

  public static Attribution of(ArmTemplate file, Surroundings surroundings) {
    List<TrackedDeployment> tracked = new ArrayList<>();
    List<TrackedDeployment> unprefixed = new ArrayList<>();
    for (Template template : file.templates()) {
      boolean mainRoot = template.isRoot() && surroundings.mainTemplate();
      for (Deployment deployment : template.deployments()) {
        if (deployment.name().isEmpty()) {
          continue;
        }
        Optional<TrackingName> name = TrackingName.of(deployment.name().get());
        if (name.isPresent()) {
          name.filter(read -> isOurs(read, deployment, mainRoot))
              .map(read -> new TrackedDeployment(deployment, read))
              .ifPresent(tracked::add);
        } else if (template.isRoot() && deployment.content() == Content.NOTHING) {
          TrackingName.unprefixed(deployment.name().get())
              .filter(read -> mainRoot || hasFormOfGuid(read))
              .filter(read -> read.exactId().isPresent())
              .map(read -> new TrackedDeployment(deployment, read))
              .ifPresent(unprefixed::add);
        }
      }
    }
    return new Attribution(file, tracked, unprefixed, surroundings);
  }

  /** Whether it can be nothing but an ID that lacks its prefix, wherever it stands. */
  private static boolean hasFormOfGuid(TrackingName name) {
    return name.kind() == TrackingName.Kind.GUID
        || name.placeholder()
            .filter(found -> found == Placeholder.SAMPLE || found == Placeholder.REPEATED)
            .isPresent();
  }

  /**
   * Whether a name that starts with {@code pid-} means tracking. Names that say nothing of an ID do
   * so only where a tracking deployment belongs: solutions have modules called {@code pid-...} too.
   */
  private static boolean isOurs(TrackingName name, Deployment deployment, boolean mainRoot) {
    boolean empty = deployment.content() == Content.NOTHING;
    return switch (name.kind()) {
      case GUID, PARTNER_CENTER, MALFORMED -> true;
      case PLACEHOLDER -> empty || name.placeholder().filter(Placeholder.WORD::equals).isEmpty();
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

  /** All that are meant to track, also those that lack {@code pid-}. */
  public List<TrackedDeployment> meant() {
    return Stream.concat(tracked.stream(), unprefixed.stream()).toList();
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
   * Whether the root may turn out to be tracked: an empty deployment is named by a bare GUID, or
   * nothing of its name is known but what every tracking ID may have; or a tracking deployment
   * stands where the {@code resources} would be, were their key not broken.
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
      return true;
    }
    String name = folded.text();
    return !name.isEmpty()
        && name.charAt(0) == FoldedText.UNKNOWN
        && TrackingName.withoutPartnerCenter(name)
            .chars()
            .allMatch(c -> c == FoldedText.UNKNOWN || c == '-');
  }
}
