package io.github.armattribution.repair;

import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import java.util.List;
import java.util.Optional;

/** Puts another ID where the one of a tracking deployment stands: in its name, or a variable. */
public final class IdReplacement {

  private static final String ANY_GUID =
      TrackingName.PREFIX + "0f0e0d0c-0b0a-4908-8706-050403020100";

  private final ArmTemplate file;
  private final TrackedDeployment tracked;
  private final TrackingName name;
  private final Renaming renaming;

  public IdReplacement(Attribution attribution, TrackedDeployment tracked) {
    this(attribution.template(), tracked, new Renaming(attribution.template()));
  }

  IdReplacement(ArmTemplate file, TrackedDeployment tracked, Renaming renaming) {
    this.file = file;
    this.tracked = tracked;
    this.name = tracked.name();
    this.renaming = renaming;
  }

  /** Whether {@link #inPlace} takes GUIDs here, all of which are alike to it. */
  public boolean takesGuidsInPlace() {
    return inPlace(ANY_GUID).isPresent();
  }

  /**
   * The edits that make the name {@code newName}, here and where it is referred to; the ID's tail
   * stays, unless it is Partner Center's. Empty where the ID is computed, or cut, so that no place
   * of the file has it, where a reference to it would break, or where finding out takes too much.
   *
   * @param newName starts with {@code pid-}
   */
  public Optional<List<TextEdit>> inPlace(String newName) {
    Optional<Span> place = place(newName);
    // A bracket at the start may be an escaped one, of which only the second stands for it.
    boolean bracket = name.idStart() == 0 && name.folded().text().startsWith("[");
    if (place.isEmpty() || bracket) {
      return Optional.empty();
    }
    String id = name.isPrefixed() ? newName.substring(TrackingName.PREFIX.length()) : newName;
    TextEdit edit = new TextEdit(place.get(), id);
    return ParameterLimits.keptBy(edit, file.document())
        .filter(
            edits ->
                isLiteral()
                    || !file.document().steps().areScarce()
                        && comesOut(newName, end(newName), edits))
        .flatMap(edits -> renaming.complete(tracked.deployment(), edits));
  }

  /** Where the file has what {@code newName} takes the place of. */
  private Optional<Span> place(String newName) {
    return name.folded().exactSpan(name.idStart(), end(newName));
  }

  private int end(String newName) {
    // The end of a Partner Center ID belongs to it; any other tail is the template's own affair.
    boolean withTail = name.isPartnerCenter() || newName.endsWith(TrackingName.PARTNER_CENTER);
    return withTail ? name.folded().text().length() : name.idEnd();
  }

  /**
   * The same, and where the ID is computed, or cut, the whole name as a literal: what is left to
   * replace then. Empty where a reference to it would break, or where the ID is the default of a
   * parameter that does not allow the new one.
   */
  public Optional<List<TextEdit>> by(String newName) {
    return inPlace(newName)
        .or(
            () ->
                isLimited(newName)
                    ? Optional.empty()
                    : renaming.complete(
                        tracked.deployment(),
                        List.of(new TextEdit(tracked.nameSpan(), "\"" + newName + "\""))));
  }

  /** Whether {@link #by} takes GUIDs here. */
  boolean takesGuids() {
    return takes(ANY_GUID);
  }

  /** Whether {@link #by} takes {@code newName} here. */
  boolean takes(String newName) {
    return !isLimited(newName) && !renaming.isReferredTo(tracked.deployment())
        || by(newName).isPresent();
  }

  /** Where the file has what {@link #by} changes, unless it writes the whole name anew. */
  Optional<Span> changed(String newName) {
    return place(newName).filter(place -> !tracked.nameSpan().encloses(place));
  }

  private boolean isLimited(String newName) {
    return place(newName).flatMap(place -> ParameterLimits.at(place, file.document())).isPresent();
  }

  /** The name that the edits of {@link #by} make, without its tail: a prefix stays as it is. */
  public String named(String newName) {
    return name.isPrefixed() && !name.hasExactPrefix() && inPlace(newName).isPresent()
        ? name.folded().text().substring(0, TrackingName.PREFIX.length())
            + newName.substring(TrackingName.PREFIX.length())
        : newName;
  }

  /** Whether the name is written as it is. */
  private boolean isLiteral() {
    return tracked.deployment().resource().name().orElse(null) instanceof JsonString string
        && !Expressions.isExpression(string.value());
  }

  /**
   * Whether the edits give {@code newName} in place of what ends at {@code end}: nothing cuts it.
   */
  private boolean comesOut(String newName, int end, List<TextEdit> edits) {
    int index = file.deployments().indexOf(tracked.deployment());
    String text = TextEdit.apply(file.document().text(), edits);
    String next = first(name.folded().text().substring(end));
    return ArmTemplate.of(JsonDocument.parse(text, file.document().steps()))
        .map(ArmTemplate::deployments)
        .filter(deployments -> index < deployments.size())
        .flatMap(deployments -> deployments.get(index).name())
        .map(FoldedText::text)
        .filter(after -> after.regionMatches(true, 0, newName, 0, newName.length()))
        .filter(after -> first(after.substring(newName.length())).equals(next))
        .isPresent();
  }

  private static String first(String text) {
    return text.isEmpty() ? "" : text.substring(0, 1);
  }
}
