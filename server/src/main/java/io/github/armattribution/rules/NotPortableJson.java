package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.StrictForm;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Leniency;
import java.util.List;

/** A template for the portal in JSON that only command line tools read. */
final class NotPortableJson implements Rule {

  /** How many other places are named; a report has to stay readable. */
  private static final int NAMED = 10;

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "not-portable-json",
          Severity.HINT,
          "The portal takes strict JSON only",
          """
          Azure's command line tools read templates with comments, and with line breaks, tabs and \
          other control characters inside strings, or odd ones between values. Azure PowerShell \
          reads numbers with leading zeros, too: 010 as octal, which is 8. The portal and the \
          REST API take strict JSON only. A template with `createUiDefinition.json` beside it is \
          meant for the portal. Nothing is said where a build token such as `${tags}` stands for a \
          value or a name: what is uploaded is then made from the file.""",
          """
          // the gateway
          "name": "gateway",
          "script": "echo 1
          echo 2\"""",
          """
          "name": "gateway",
          "script": "echo 1\\necho 2\"""",
          """
          Remove the comments, write expressions on one line, and write `\\n` in place of line \
          breaks in other strings, and `\\t` in place of tabs. A quick fix does all that in the \
          whole file; `fix` only where there are no comments, since nothing is lost then. A number \
          that would have another value without its zeros is left to you. If the package is built \
          from this file, strip the comments there and switch the rule off.""",
          Source.of(
              """
              ARM's documentation on comments and multi-line strings, of which public templates \
              have many; for the rest, the code with which Azure CLI and Azure PowerShell read.""",
              Reference.TEMPLATE_SYNTAX));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    ArmTemplate file = inspection.attribution().template();
    List<Leniency> places = file.leniencies();
    if (places.isEmpty()
        || !inspection.surroundings().mainTemplate()
        || !inspection.surroundings().uiDefinitionBeside()
        || !file.isSound()
        || file.hasBuildTokens()) {
      return List.of();
    }
    return List.of(
        Finding.of(DESCRIPTION, places.get(0).span(), message(places))
            .withRelated(
                places.stream()
                    .skip(1)
                    .limit(NAMED)
                    .map(place -> new Related(place.span(), place.what() + ", too."))
                    .toList())
            .withFixes(StrictForm.of(file).stream().toList()));
  }

  private static String message(List<Leniency> places) {
    String more = places.size() == 1 ? "" : " (and %d more)".formatted(places.size() - 1);
    Leniency first = places.get(0);
    return "%s%s: %s. %s.".formatted(first.what(), more, first.verdict(), first.advice());
  }
}
