package io.github.armattribution.tracking;

import io.github.armattribution.expression.Defect;
import io.github.armattribution.expression.ReachableExpressions;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A deployment that is there to track.
 *
 * @param deployment the resource
 * @param name its name, read as a tracking ID
 * @param defects what Azure can't work out of its expressions
 */
public record TrackedDeployment(Deployment deployment, TrackingName name, List<Defect> defects)
    implements Carrier {

  /** A tracking deployment of {@code file}. */
  static TrackedDeployment in(ArmTemplate file, Deployment deployment, TrackingName name) {
    // In a broken file what a name means may stand where nobody sees it.
    return new TrackedDeployment(
        deployment,
        name,
        deployment.defects().stream()
            .filter(defect -> defect.isOfText() || file.isSound())
            .toList());
  }

  @Override
  public Span span() {
    return deployment.span();
  }

  @Override
  public Span nameSpan() {
    return deployment.nameSpan();
  }

  @Override
  public List<Span> places() {
    return Stream.of(
            deployment.object().property("type").map(JsonProperty::span),
            deployment.object().property("name").map(JsonProperty::span),
            Optional.of(idSpan()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** In the name, or in the variable or parameter that the name takes the ID from. */
  @Override
  public Span idSpan() {
    return name.idSpan().orElseGet(this::nameSpan);
  }

  /** Whether it stands in the file's own template, where Azure looks for it. */
  public boolean isAtRoot() {
    return deployment.resource().template().isRoot();
  }

  /**
   * Whether no new GUID may take the place of the ID: one that is registered may stand in it, or in
   * what it is made of, or be given by whoever deploys.
   */
  public boolean mayHoldRegisteredId() {
    return name.holdsId()
        || deployment.resource().name().stream()
            .flatMap(written -> ReachableExpressions.strings(written, deployment.names()).stream())
            .anyMatch(TrackedDeployment::mayHoldRegisteredId);
  }

  private static boolean mayHoldRegisteredId(JsonString string) {
    return HeldGuids.mayBeIn(string.value())
        || string
            .property()
            .filter(property -> property.isNamed("defaultValue"))
            // An empty default waits for the ID.
            .filter(property -> string.value().isEmpty() || mayBeAllowed(property.object()))
            .isPresent();
  }

  private static boolean mayBeAllowed(JsonObject parameter) {
    return parameter.array("allowedValues").stream()
        .flatMap(allowed -> allowed.elements().stream())
        .anyMatch(value -> HeldGuids.mayBeIn(value.source()));
  }

  Credit credit(Surroundings surroundings) {
    if (!isAtRoot()) {
      return Credit.NESTED;
    }
    Credit byName = name.credit();
    if (!byName.isPossible()) {
      return byName;
    }
    if (!defects.isEmpty() || deployment.isRefused() || NameFlaw.of(this).isPresent()) {
      return Credit.REFUSED;
    }
    if (deployment.isNeverDeployed()) {
      return Credit.NEVER_DEPLOYED;
    }
    if (byName == Credit.UNKNOWN_ID || surroundings.mainTemplate()) {
      return byName;
    }
    return surroundings.linkedFrom().isEmpty() ? Credit.COUNTS_ALONE : Credit.LINKED;
  }
}
