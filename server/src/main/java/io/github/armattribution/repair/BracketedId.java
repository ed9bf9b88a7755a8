package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import java.util.List;
import java.util.Optional;

/** A tracking ID in brackets, as templates for people show it: Azure takes it for an expression. */
public final class BracketedId {

  private final JsonString string;
  private final String name;
  private final boolean isWholeName;

  private BracketedId(JsonString string, String name, boolean isWholeName) {
    this.string = string;
    this.name = name;
    this.isWholeName = isWholeName;
  }

  /**
   * The one in whose string {@code place} stands.
   *
   * @param users the tracking deployments that are made of it
   */
  public static Optional<BracketedId> at(
      Span place, List<TrackedDeployment> users, Attribution attribution) {
    return attribution
        .template()
        .document()
        .nodeAt(place.start())
        .filter(JsonString.class::isInstance)
        .map(JsonString.class::cast)
        .filter(string -> string.value().startsWith("[") && string.value().endsWith("]"))
        .flatMap(string -> in(string, users));
  }

  private static Optional<BracketedId> in(JsonString string, List<TrackedDeployment> users) {
    boolean isWholeName = users.stream().anyMatch(each -> each.nameSpan().equals(string.span()));
    return TrackingName.meant(inner(string))
        .map(name -> new BracketedId(string, name, isWholeName));
  }

  private static String inner(JsonString string) {
    return string.value().substring(1, string.value().length() - 1);
  }

  /** Takes the brackets off, and puts in the prefix where the name lacks it. */
  public Fix fix() {
    String kept = isWholeName ? name : inner(string);
    return Fix.of("Write " + kept, true, List.of(new TextEdit(string.span(), "\"" + kept + "\"")));
  }
}
