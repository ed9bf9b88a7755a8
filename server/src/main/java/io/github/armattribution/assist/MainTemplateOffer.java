package io.github.armattribution.assist;

import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.suppression.Suppressions;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.template.Template;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Span;
import java.util.Optional;

/** Offers to treat a template with a name of its own as a main template. */
public final class MainTemplateOffer {

  public static final String TITLE = "Treat as main template";

  private static final String MISSING = "missing-pid";

  private MainTemplateOffer() {}

  /** Whether the template may be one: nothing says that it is a part, or not to be checked. */
  public static boolean isPossible(Inspection inspection) {
    Surroundings surroundings = inspection.surroundings();
    return !surroundings.mainTemplate()
        && !surroundings.fileName().isEmpty()
        && surroundings.linkedFrom().isEmpty()
        && inspection.settings().checked();
  }

  /** The same at a place that is about the template as a whole: outside its lists and objects. */
  public static boolean isPossibleAt(Inspection inspection, Span asked) {
    JsonObject root = inspection.attribution().template().root().object();
    return isPossible(inspection)
        && root.properties().stream()
            .flatMap(property -> property.value().stream())
            .filter(value -> value instanceof JsonObject || value instanceof JsonArray)
            .noneMatch(value -> value.span().encloses(asked));
  }

  /**
   * What is shown where the template looks deployed by itself. Who does not want to hear of missing
   * tracking deployments sees none.
   */
  public static Optional<Lens> lens(Inspection inspection) {
    Surroundings surroundings = inspection.surroundings();
    Template root = inspection.attribution().template().root();
    boolean deployed =
        surroundings.unlinked() && (surroundings.besideItsValues() || root.isFromBicep());
    return root.heading()
        .filter(place -> deployed && isPossible(inspection) && isWanted(inspection, place))
        .map(
            place ->
                new Lens(
                    place,
                    "Not a main template",
                    "Not a main template · treat as one",
                    new Action.TreatAsMain()));
  }

  private static boolean isWanted(Inspection inspection, Span place) {
    LineIndex lines = LineIndex.of(inspection.attribution().template().document().text());
    return RuleCatalog.find(MISSING)
            .filter(rule -> inspection.settings().severity(rule.description()) != Severity.OFF)
            .isPresent()
        && Suppressions.in(inspection.attribution(), lines).all().stream()
            .noneMatch(
                suppression -> suppression.id().equals(MISSING) && suppression.reaches(place));
  }
}
