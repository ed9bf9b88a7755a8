package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.IdFixes;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.TrackingName.Kind;
import io.github.armattribution.tracking.Use;
import java.util.ArrayList;
import java.util.List;

/** A tracking ID that is not a GUID, though it should be. */
final class MalformedGuid implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "malformed-guid",
          Severity.ERROR,
          "The tracking ID is not a valid GUID",
          """
          A tracking ID is a GUID: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12, without \
          braces; their case and the GUID's version do not matter. Any other name deploys, but \
          matches nothing that can be registered, and the usage is not credited. IDs that end in \
          `-partnercenter` are given by Partner Center and may hold other words.""",
          """
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e7\"""",
          """
          "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78\"""",
          """
          Compare the ID with the one in Partner Center (Settings, Account settings, Organization \
          profile, Identifiers) and write that. Where all 32 digits are there and only braces, \
          quotes, blanks, hyphens, invisible characters or letters of another alphabet are wrong, \
          a quick fix, and `fix`, write the right ID, with the end that Partner Center gave; where \
          letters stand that look like digits (o, l, i), or words around the GUID, a quick fix \
          offers what is probably meant. Other quick fixes put in your tracking ID (the setting \
          `trackingId`) or a new GUID, which you then register; no new one takes the place of an \
          ID that Partner Center gave, of an expression, or of a GUID whose digits stand in the \
          name or in a variable or parameter that it uses, nor of one that whoever deploys gives \
          in place of an empty default. \
          Nothing is offered where the deployment does work of its own: there the name is what is \
          wrong, not the ID.""",
          Source.of(
              """
              Microsoft's article, for the form of the name. What else occurs was seen in public \
              templates.""",
              Reference.ARTICLE));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    List<Use> bad =
        inspection.attribution().uses().stream()
            .filter(use -> use.name().kind() == Kind.MALFORMED || use.name().kind() == Kind.OTHER)
            .toList();
    IdFixes fixes = new IdFixes(inspection);
    return IdFindings.of(bad, use -> finding(use, fixes));
  }

  private static Finding finding(Use use, IdFixes fixes) {
    List<Fix> repairs = new ArrayList<>();
    fixes.repaired(use).ifPresent(repairs::add);
    fixes.guessed(use).ifPresent(repairs::add);
    // Never preferred: it may be a registered ID with a slip of the pen.
    repairs.addAll(fixes.replacements(use, false));
    return Finding.of(
            DESCRIPTION,
            use.idSpan(),
            SeveralIds.message(use.name()).orElseGet(() -> message(use.name())))
        .withFixes(repairs);
  }

  private static String message(TrackingName name) {
    if (name.embedsExpression()) {
      return "\"%s\" is not a tracking ID: Azure reads an expression only where it is the whole text, as in [concat('pid-', ...)], and takes this one as it is written. Write the GUID that you registered in Partner Center, or the whole name as one expression."
          .formatted(name.folded().display());
    }
    if (name.kind() == Kind.OTHER) {
      return other(name);
    }
    String source =
        name.meansPartnerCenter()
            ? "the ID is the one that Partner Center shows for the plan"
            : "it is the GUID that you registered in Partner Center";
    return "\"%s\" is not a valid %s: it %s. The usage is credited to nobody until %s."
        .formatted(
            name.id(),
            name.isPrefixed() && !name.meansPartnerCenter() ? "GUID" : "tracking ID",
            String.join(", and ", name.defects()),
            source);
  }

  private static String other(TrackingName name) {
    if (name.id().isEmpty()) {
      return name.isPartnerCenter()
          ? "The ID between \"pid-\" and \"-partnercenter\" is missing, so the usage is credited to"
              + " nobody. Copy the whole name from the plan's technical configuration page in"
              + " Partner Center."
          : "There is no GUID behind \"pid-\", so the usage is credited to nobody. Add the GUID that"
              + " you registered in Partner Center.";
    }
    if (name.meansPartnerCenter()) {
      return "\"%s\" is neither a GUID nor an ID that Partner Center gives, so the usage is credited to nobody. Copy the whole name from the plan's technical configuration page in Partner Center."
          .formatted(name.id());
    }
    return name.guessed()
        .map(
            guid ->
                "\"%s\" is not a GUID, so the usage is credited to nobody. Name the deployment pid-%s, if that is the GUID that you registered in Partner Center."
                    .formatted(name.id(), guid))
        .orElseGet(
            () ->
                "\"%s\" is not a GUID, so the usage is credited to nobody. Name the deployment pid-<GUID>, with the GUID that you registered in Partner Center."
                    .formatted(name.id()));
  }
}
