package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.SchemaFix;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.SchemaFault;
import java.util.List;

/** A main template whose schema does not say that it is a template. */
final class UnrecognizedTemplate implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "unrecognized-template",
          Severity.ERROR,
          "The main template is not recognized as one",
          """
          A file is known for a template by its `$schema`. Azure refuses a template without one, \
          or with one of a version that it does not know, and nobody can tell whether one with \
          another address is deployed at all. A file with a main template's name, or one that is \
          named on the command line, is therefore an error if it has a template's other members \
          (`resources` beside `contentVersion`, or with types and versions in them). No other \
          rule judges it until its schema is right. Nothing is said where a build token stands \
          for the schema.""",
          """
          {
            "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplte.json#",
            "contentVersion": "1.0.0.0",
            "resources": []
          }""",
          """
          {
            "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
            "contentVersion": "1.0.0.0",
            "resources": []
          }""",
          """
          Write the schema of what the template is deployed to: a resource group, a subscription, \
          a management group or a tenant. Quick fixes do it; `fix` does where it is clear which \
          one is meant. If the file is no template, suppress the rule or name the file otherwise.""",
          Source.of(
              """
              ARM's documentation on the structure of templates. Which versions Azure knows is \
              taken from its error messages and from templates in use.""",
              Reference.TEMPLATE_SYNTAX));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    ArmTemplate file = inspection.attribution().template();
    return file.schemaFault().stream()
        .filter(fault -> inspection.surroundings().mainTemplate())
        .map(
            fault ->
                Finding.of(DESCRIPTION, fault.span(), message(fault))
                    .withFixes(SchemaFix.fixes(file, fault)))
        .toList();
  }

  private static String message(SchemaFault fault) {
    return switch (fault.kind()) {
          case MISSING -> "This main template has no $schema, so Azure refuses it";
          case NO_TEXT -> "The $schema of this main template is not a string, so Azure refuses it";
          case OTHER ->
              "\"%s\" is not the $schema of a template, so this file is not recognized as one"
                  .formatted(fault.written());
          case VERSION ->
              "Azure knows no template's $schema of version \"%s\", so it refuses this main template"
                  .formatted(fault.written());
        }
        + (fault.kind() == SchemaFault.Kind.VERSION
            ? ". "
            : ", and nothing else in it is checked. ")
        + advice(fault.likely());
  }

  private static String advice(List<DeploymentScope> likely) {
    String first = "\"" + likely.get(0).schema() + "\"";
    return likely.size() == 1
        ? "Write " + first + "."
        : "Write the one of what it is deployed to, such as %s for %s."
            .formatted(first, likely.get(0).words());
  }
}
