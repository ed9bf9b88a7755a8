package io.github.armattribution.rules;

import io.github.armattribution.expression.Unknown;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.IdFixes;
import io.github.armattribution.tracking.Use;
import java.util.List;

/** A tracking ID that is another one with each deployment, or for each customer. */
final class GeneratedGuid implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "generated-guid",
          Severity.ERROR,
          "The tracking ID is made anew, or for each customer",
          """
          Usage is credited by the GUID that a partner registered in Partner Center. One that \
          `newGuid()` or `utcNow()` has a part in is different with each deployment, and one that \
          is made of the customer's subscription, tenant, resource group or deployment name is \
          different for each customer, so nobody can have registered it. A suffix behind the GUID \
          may be made so: that is no finding of this rule.""",
          """
          "name": "[concat('pid-', guid(subscription().subscriptionId))]\"""",
          """
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          Generate a GUID once, register it in Partner Center, and write it into the template. \
          Quick fixes put in your tracking ID (the setting `trackingId`) or a new GUID, which you \
          then register; `fix` puts in yours, and a new GUID only if told to (`--new-guids`). In \
          front of `-partnercenter` no new GUID is offered.""",
          Source.of(
              """
              It follows from Microsoft's article, which credits by registered GUIDs, and from \
              the documentation of the functions: `newGuid` and `utcNow` give another value with \
              each deployment, `subscription`, `resourceGroup` and their like tell where the \
              customer deploys.""",
              Reference.ARTICLE,
              Reference.TEMPLATE_FUNCTIONS));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    IdFixes fixes = new IdFixes(inspection);
    return inspection.attribution().uses().stream()
        .flatMap(use -> use.name().generator().map(why -> finding(use, why, fixes)).stream())
        .toList();
  }

  private static Finding finding(Use use, Unknown why, IdFixes fixes) {
    boolean changing = why.kind() == Unknown.Kind.CHANGING_FUNCTION;
    String message =
        "\"%s\" is another tracking ID %s, because of %s, so it is registered by nobody and the usage is credited to nobody. Write the %s."
            .formatted(
                use.name().folded().display(),
                changing ? "with each deployment" : "for each customer",
                why.subject(),
                use.name().meansPartnerCenter()
                    ? "ID that Partner Center shows for the plan"
                    : "GUID that you registered in Partner Center");
    Finding finding =
        Finding.of(DESCRIPTION, use.nameSpan(), message).withFixes(fixes.replacements(use, true));
    if (use.nameSpan().encloses(why.where())) {
      return finding;
    }
    String related = changing ? "This makes it change." : "This differs from customer to customer.";
    return finding.withRelated(List.of(new Related(why.where(), related)));
  }
}
