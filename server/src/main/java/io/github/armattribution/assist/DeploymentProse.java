package io.github.armattribution.assist;

import static io.github.armattribution.assist.Prose.code;
import static io.github.armattribution.assist.Prose.strong;
import static io.github.armattribution.assist.Prose.text;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Unknown;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.tracking.Credit;
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

  /**
   * @param brief whether what is wrong is told beside it, so that the first step is enough
   */
  static Prose about(Use use, boolean brief) {
    DeploymentProse about = new DeploymentProse((TrackedDeployment) use.carrier());
    about.verdict(use.credit());
    if (!brief) {
      about.whatItHolds(use.credit());
      about.howItCameAbout();
      if (use.credit().isPossible()) {
        about.whatIsLeftToDo();
      }
      PartnerTasks.links(about.prose);
    }
    return about.prose;
  }

  private void verdict(Credit credit) {
    switch (credit) {
      case COUNTS ->
          prose.paragraph(
              strong("Tracked"),
              text(" by "),
              code(display),
              text(
                  ": Microsoft credits the Azure usage of what the customer deploys with this"
                      + " template to the partner who has registered the ID."));
      case COUNTS_ALONE ->
          prose.paragraph(
              strong("Tracked"),
              text(" by "),
              code(display),
              text(
                  " where this file is the template that the customer deploys, not where another"
                      + " one links to it."));
      case UNKNOWN_ID ->
          prose.paragraph(
              strong("Tracked if the ID is good"),
              text(". The file alone does not tell it: "),
              code(display),
              text("."));
      default ->
          prose.paragraph(
              strong("Not tracked"), text(": " + credit.reason() + ". " + firstStep(credit)));
    }
  }

  /** What to do where nobody is credited. */
  private static String firstStep(Credit credit) {
    return switch (credit) {
      case NO_PREFIX ->
          "Put it in front of the ID: Microsoft recognizes a tracking deployment by its name.";
      case OTHER_CASE -> "Write it in lower case.";
      case NO_ID, PLACEHOLDER ->
          "Find or register yours in Partner Center, under " + PartnerTasks.PLACE + ".";
      case GENERATED ->
          "Put in one GUID for good, registered in Partner Center under "
              + PartnerTasks.PLACE
              + ".";
      case NESTED, LINKED ->
          "Move it to the root of the main template, where Microsoft looks for it.";
      case NEVER_DEPLOYED -> "Remove the condition or the loop that rules it out.";
      case REFUSED -> "Repair it first: no deployment of the template succeeds with it.";
      case COUNTS, COUNTS_ALONE, UNKNOWN_ID -> "";
    };
  }

  private void whatItHolds(Credit credit) {
    if (credit == Credit.NO_ID) {
      prose.item(code(name.id()), text(" is not a valid GUID" + defects() + "."));
    } else if (credit == Credit.PLACEHOLDER) {
      prose.item(
          code(name.id()),
          text(
              " is a placeholder: "
                  + name.placeholder().map(Placeholder::reason).orElse("it is to be replaced")
                  + (name.defects().isEmpty()
                      ? ""
                      : ". As a GUID it would be malformed, too" + defects())
                  + "."));
    }
    switch (tracked.deployment().content()) {
      case RESOURCES -> prose.item(text("It should deploy nothing, but deploys resources."));
      case LINK -> prose.item(text("It should deploy nothing, but links to another template."));
      case NOTHING, UNKNOWN -> {}
    }
  }

  private String defects() {
    return name.defects().isEmpty() ? "" : ": it " + String.join(", and ", name.defects());
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
    PartnerTasks.deployAndRepublish(prose, display);
    PartnerTasks.notifyCustomers(prose);
  }
}
