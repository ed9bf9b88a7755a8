package io.github.armattribution.assist;

import static io.github.armattribution.assist.Prose.code;
import static io.github.armattribution.assist.Prose.strong;
import static io.github.armattribution.assist.Prose.text;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Unknown;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.tracking.Placeholder;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.TrackingName.Kind;
import io.github.armattribution.tracking.Use;
import java.util.Optional;

/** What is told about a tracking deployment. */
final class DeploymentProse {

  private final TrackedDeployment tracked;
  private final TrackingName name;
  private final String display;
  private final Prose prose = new Prose();

  private DeploymentProse(TrackedDeployment tracked) {
    this.tracked = tracked;
    this.name = tracked.name();
    this.display = name.folded().display();
  }

  static Prose about(Use use, Surroundings surroundings) {
    DeploymentProse about = new DeploymentProse((TrackedDeployment) use.carrier());
    about.whatItSays();
    about.whereItStands(surroundings);
    about.howItCameAbout();
    about.whatIsLeftToDo();
    PartnerTasks.links(about.prose);
    return about.prose;
  }

  private void whatItSays() {
    if (!name.isPrefixed()) {
      prose.paragraph(
          strong("Not a tracking deployment yet."),
          text(" Microsoft recognizes one by its name, "),
          code("pid-<GUID>"),
          text("; this one lacks the prefix."));
      return;
    }
    switch (name.kind()) {
      case GUID, PARTNER_CENTER ->
          prose.paragraph(
              strong("Tracking deployment."),
              text(content() + " By its name, "),
              code(display),
              text(
                  (name.hasExactPrefix() ? ", Microsoft credits" : ", Microsoft may credit")
                      + " the Azure usage of what the customer deploys with this template"
                      + " to the partner who has registered the ID (customer usage attribution)."));
      case MALFORMED, OTHER ->
          prose.paragraph(
              strong("Tracking deployment with a bad ID."),
              text(" "),
              code(name.id()),
              text(
                  " is not a valid GUID"
                      + defects()
                      + ". Nobody can register it, so nobody is credited."));
      case PLACEHOLDER ->
          prose.paragraph(
              strong("Tracking deployment with a placeholder."),
              text(" "),
              code(name.id()),
              text(
                  " is a placeholder: "
                      + name.placeholder().map(Placeholder::reason).orElse("it is to be replaced")
                      + (name.defects().isEmpty()
                          ? ""
                          : ". As a GUID it would be malformed, too" + defects())
                      + ". Put in the GUID that you registered in Partner Center."));
      case UNKNOWN ->
          prose.paragraph(
              strong("Tracking deployment."),
              text(" The file alone does not tell its ID: "),
              code(display),
              text("."));
    }
  }

  private String content() {
    return switch (tracked.deployment().content()) {
      case NOTHING -> " It deploys nothing.";
      case RESOURCES -> " It should deploy nothing, but deploys resources.";
      case LINK -> " It should deploy nothing, but links to another template.";
      case UNKNOWN -> "";
    };
  }

  private String defects() {
    return name.defects().isEmpty() ? "" : ": it " + String.join(", and ", name.defects());
  }

  private void whereItStands(Surroundings surroundings) {
    if (!tracked.isAtRoot()) {
      prose.paragraph(
          text(
              "It stands in a nested template. Microsoft reads tracking deployments at the root of the"
                  + " main template only, so here it credits nobody."));
    } else if (!surroundings.mainTemplate()) {
      prose.paragraph(
          text(
              "It counts where this file is the template that the customer deploys (mainTemplate.json"
                  + " or azuredeploy.json), not where another one links to it."));
    }
  }

  private void howItCameAbout() {
    Optional<String> written =
        tracked
            .deployment()
            .resource()
            .name()
            .filter(JsonString.class::isInstance)
            .map(node -> ((JsonString) node).value());
    FoldedText folded = name.folded();
    if (written.isPresent() && !written.get().equals(folded.text())) {
      prose.item(
          strong("Name"),
          text(": "),
          code(written.get()),
          text(" gives "),
          code(display),
          text("."));
    }
    for (String parameter : folded.assumedFrom()) {
      prose.item(
          text("It holds if whoever deploys keeps the default of the parameter "),
          code(parameter),
          text("."));
    }
    for (Unknown unknown : folded.unknowns()) {
      prose.item(
          text("Not known before the deployment: "),
          code(unknown.subject()),
          text(" (" + reason(unknown.kind()) + ")."));
    }
    if (name.isPrefixed() && (name.kind() == Kind.GUID || name.kind() == Kind.PARTNER_CENTER)) {
      prose.item(
          strong("Kind"),
          text(
              name.isPartnerCenter()
                  ? ": a Partner Center ID, given for an offer's plan. Keep it exactly as Partner Center"
                      + " shows it."
                  : ": a GUID of your own, which has to be registered."));
    }
    if (name.kind() == Kind.GUID && !name.tail().isEmpty() && !name.isPartnerCenter()) {
      prose.item(
          text(
              "Something follows the GUID. Microsoft's own landing zones do that; whether partners are"
                  + " credited all the same is not documented."));
    }
  }

  private static String reason(Unknown.Kind kind) {
    return switch (kind) {
      case PARAMETER -> "a parameter without a default";
      case RUNTIME_FUNCTION -> "only the deployment knows it";
      case CHANGING_FUNCTION -> "it changes with each deployment";
      case CUSTOMER_FUNCTION -> "it differs from customer to customer";
      case BUILD_TOKEN -> "a build token, filled in later";
      case COPY_LOOP -> "made by a copy loop";
      case UNDEFINED -> "not defined";
      case NOT_FOLDED -> "not worked out here";
      case CYCLE -> "it refers to itself";
      case TOO_MUCH -> "too much to work out";
      case SYNTAX -> "an expression that can't be read";
      case NO_VALUE -> "no value";
    };
  }

  private void whatIsLeftToDo() {
    prose.paragraph(strong("What is left to do"));
    if (!name.isPartnerCenter()) {
      PartnerTasks.register(
          prose, name.kind() == Kind.GUID ? Optional.of(name.id()) : Optional.empty());
    }
    boolean good = name.isPrefixed() && (name.kind() == Kind.GUID || name.isPartnerCenter());
    PartnerTasks.deployAndRepublish(prose, good ? display : "pid-<GUID>");
    PartnerTasks.notifyCustomers(prose);
  }
}
