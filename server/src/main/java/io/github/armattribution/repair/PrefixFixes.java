package io.github.armattribution.repair;

import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.Use;
import java.util.List;
import java.util.Optional;

/** Fixes of the prefix of a tracking ID. */
public final class PrefixFixes {

  private final JsonDocument document;
  private final Renaming renaming;
  private final SharedPlaces shared;

  public PrefixFixes(Attribution attribution) {
    this.document = attribution.template().document();
    this.renaming = new Renaming(attribution.template());
    this.shared = new SharedPlaces(attribution, renaming);
  }

  /** Puts it in front of a GUID that lacks it; empty where a reference to the name would break. */
  public Optional<Fix> add(Use use) {
    Deployment deployment = ((TrackedDeployment) use.carrier()).deployment();
    return renaming
        .complete(deployment, added(use, deployment))
        .map(edits -> Fix.of("Add the prefix \"pid-\"", true, edits));
  }

  private static List<TextEdit> added(Use use, Deployment deployment) {
    Optional<Span> expression =
        deployment
            .resource()
            .name()
            .filter(name -> !name.span().encloses(use.idSpan()))
            .filter(JsonString.class::isInstance)
            .map(JsonString.class::cast)
            .flatMap(Expressions::parse)
            .map(parsed -> parsed.root().span());
    // Others may use the variable or parameter that holds the GUID: the name alone is changed.
    return expression
        .map(
            whole ->
                List.of(
                    TextEdit.insert(whole.start(), "concat('" + TrackingName.PREFIX + "', "),
                    TextEdit.insert(whole.end(), ")")))
        .orElseGet(() -> List.of(TextEdit.insert(use.idSpan().start(), TrackingName.PREFIX)));
  }

  /** Writes it in lower case; empty where a function such as toUpper makes the capitals. */
  public Optional<Fix> lowerCase(Use use) {
    FoldedText name = use.name().folded();
    int length = TrackingName.PREFIX.length();
    String written = name.text().substring(0, length);
    return name.exactSpan(0, length)
        .filter(span -> span.in(document.text()).equals(written))
        .flatMap(
            span ->
                ParameterLimits.keptBy(new TextEdit(span, TrackingName.PREFIX), document)
                    .map(
                        edits ->
                            Fix.of("Write the prefix in lower case", isOurs(use, span), edits)));
  }

  private boolean isOurs(Use use, Span place) {
    return use.nameSpan().encloses(place) || !shared.has(place);
  }
}
