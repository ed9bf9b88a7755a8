package io.github.armattribution.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.assist.Refactoring;
import io.github.armattribution.assist.Refactoring.Kind;
import io.github.armattribution.assist.Refactorings;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.FixEdits;
import io.github.armattribution.finding.FixInputs;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracking that the customer may turn off. */
class OptOutTest {

  private static final String ID = "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378";
  private static final Surroundings MAIN = new Surroundings(true, false, List.of());
  private static final Surroundings PACKAGE = new Surroundings(true, true, List.of());

  private static final String DECLARED =
      """
      "telemetryOptOut": {
        "type": "string",
        "defaultValue": "No",
        "allowedValues": [
          "No",
          "Yes"
        ],
        "metadata": {
          "description": "Yes leaves out the empty deployment by which Microsoft recognizes installations of this software."
        }
      }"""
          .indent(4)
          .stripTrailing();

  private static String template(String parts, String condition) {
    return """
    {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "contentVersion": "1.0.0.0",
    %s  "resources": [
        {
    %s      "type": "Microsoft.Resources/deployments",
          "apiVersion": "2025-04-01",
          "name": "%s",
          "properties": { "mode": "Incremental", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] } }
        }
      ]
    }
    """
        .formatted(parts, condition, ID);
  }

  private static String definition(String basics, String steps, String outputs) {
    return """
    {
      "$schema": "https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#",
      "handler": "Microsoft.Azure.CreateUIDef",
      "version": "0.1.2-preview",
      "parameters": {
        "basics": [%s],
        "steps": [%s],
        "outputs": {%s}
      }
    }
    """
        .formatted(basics, steps, outputs);
  }

  @Test
  void aParameterDecides() {
    String parameters = "  \"parameters\": {\n" + DECLARED + "\n  },\n";
    String condition = "      \"condition\": \"[equals(parameters('telemetryOptOut'), 'No')]\",\n";

    Changed changed = only(template("", ""), MAIN, null);

    assertThat(changed.title()).isEqualTo("Let customers opt out of tracking");
    assertThat(changed.template()).isEqualTo(template(parameters, condition));
  }

  @Test
  void itComesBehindOtherParametersAndTakesANameThatIsFree() {
    String present =
        "  \"parameters\": {\n    \"TelemetryOptOut\": { \"type\": \"bool\" }%s\n  },\n";

    assertThat(only(template(present.formatted(""), ""), MAIN, null).template())
        .isEqualTo(
            template(
                present.formatted(",\n" + DECLARED.replace("OptOut\"", "OptOut2\"")),
                "      \"condition\": \"[equals(parameters('telemetryOptOut2'), 'No')]\",\n"));
  }

  @Test
  void aPackageAsksInItsLastStep() {
    String steps =
        """
        { "name": "network", "label": "Network", "elements": [] },
        { "name": "review", "label": "Review", "elements": [
          { "name": "customerUsageAttribution", "type": "Microsoft.Common.TextBlock" }
        ] },
        { "name": "expert", "label": "Expert", "visible": "[basics('expert')]", "elements": [] }""";

    Changed changed = only(template("", ""), PACKAGE, definition("", steps, ""));

    assertThat(changed.title())
        .isEqualTo(
            "Let customers opt out of tracking, and ask them in createUiDefinition.json (write your"
                + " name for <PARTNER> there)");
    assertThat(changed.definition())
        .isEqualTo(
            definition(
                "",
                steps.replace(
                    "TextBlock\" }",
                    """
                    TextBlock" },
                      {
                        "name": "customerUsageAttribution2",
                        "type": "Microsoft.Common.Section",
                        "label": "Customer usage attribution",
                        "elements": [
                          {
                            "name": "notice",
                            "type": "Microsoft.Common.InfoBox",
                            "visible": true,
                            "options": {
                              "icon": "Info",
                              "text": "When you deploy this template, Microsoft can identify the installation of <PARTNER> software with the deployed Azure resources. Microsoft can correlate these resources used to support the software. Microsoft collects this information to provide the best experiences with their products and to operate their business. The data is collected and governed by Microsoft's privacy policies, located at https://www.microsoft.com/trustcenter.",
                              "uri": "https://www.microsoft.com/trustcenter"
                            }
                          },
                          {
                            "name": "telemetryOptOut",
                            "type": "Microsoft.Common.OptionsGroup",
                            "label": "Usage attribution",
                            "defaultValue": "Enabled",
                            "toolTip": "Disabled deploys the same, but nothing that identifies it.",
                            "constraints": {
                              "allowedValues": [
                                {
                                  "label": "Enabled",
                                  "value": "No"
                                },
                                {
                                  "label": "Disabled",
                                  "value": "Yes"
                                }
                              ],
                              "required": true
                            },
                            "visible": true
                          }
                        ],
                        "visible": true
                      }"""),
                "\n      \"telemetryOptOut\": \"[steps('review').customerUsageAttribution2.telemetryOptOut]\"\n    "));
  }

  @Test
  void withoutStepsItAsksAmongTheBasics() {
    Changed changed =
        only(template("", ""), PACKAGE, definition("", "", " \"telemetryoptout\": \"x\" "));

    assertThat(changed.definition())
        .contains("\"telemetryOptOut2\": \"[basics('customerUsageAttribution').telemetryOptOut2]\"")
        .contains("\"name\": \"telemetryOptOut2\"");
    assertThat(changed.template()).contains("[equals(parameters('telemetryOptOut2'), 'No')]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{ \"handler\": \"Microsoft.Azure.CreateUIDef\" }",
        "{ \"handler\": \"Microsoft.Other\", \"parameters\": { \"basics\": [], \"outputs\": {} } }",
        "{ \"handler\": \"Microsoft.Azure.CreateUIDef\", \"parameters\": { \"basics\": [] } }",
        "{ \"handler\": \"Microsoft.Azure.CreateUIDef\","
            + " \"parameters\": { \"steps\": \"[x]\", \"basics\": [], \"outputs\": {} } }",
        "{ \"handler\": \"Microsoft.Azure.CreateUIDef\","
            + " \"parameters\": { \"basics\": \"[x]\", \"outputs\": {} } }"
      })
  void aDefinitionThatIsNotUnderstoodIsLeftAlone(String definition) {
    Changed changed = only(template("", ""), PACKAGE, definition);

    assertThat(changed.title()).contains("createUiDefinition.json is not understood");
    assertThat(changed.definition()).isEqualTo(definition);
    assertThat(changed.template()).contains("parameters('telemetryOptOut')");
  }

  @Test
  void whatCannotBeReadIsNotTouched() {
    assertThat(possible(template("", ""), PACKAGE, null)).isEmpty();
  }

  @Test
  void itIsForUnconditionalDeploymentsThatNothingDependsOn() {
    String outputs = "  \"outputs\": { \"x\": { \"value\": \"[reference('" + ID + "')]\" } },\n";

    assertThat(possible(template("", "      \"condition\": true,\n"), MAIN, null)).isEmpty();
    assertThat(possible(template(outputs, ""), MAIN, null)).isEmpty();
    assertThat(possible(template("", ""), Surroundings.NONE, null)).isEmpty();
  }

  private record Changed(String title, String template, String definition) {}

  private static Changed only(String template, Surroundings surroundings, String definition) {
    List<Changed> possible = possible(template, surroundings, definition);
    assertThat(possible).hasSize(1);
    // Nothing is wrong with it: the condition is the right way round.
    assertThat(analyze(possible.get(0).template(), surroundings).findings()).isEmpty();
    return possible.get(0);
  }

  private static List<Changed> possible(
      String template, Surroundings surroundings, String definition) {
    FixInputs inputs =
        new FixInputs(
            () -> null,
            neighbor -> Optional.ofNullable(definition).map(text -> new SourceText(text, 0)));
    Analysis analysis = analyze(template, surroundings);
    Inspection inspection =
        new Inspection(analysis.attribution().orElseThrow(), surroundings, Settings.DEFAULT);
    return Refactorings.at(inspection, analysis.attribution().get().tracked().get(0).nameSpan())
        .stream()
        .filter(refactoring -> refactoring.kind() == Kind.ADD)
        .map(Refactoring::change)
        .filter(fix -> !fix.edits(inputs).isEmpty())
        .map(fix -> changed(fix, fix.edits(inputs), template, definition))
        .toList();
  }

  private static Changed changed(Fix fix, FixEdits edits, String template, String definition) {
    return new Changed(
        fix.title(),
        TextEdit.apply(template, edits.own()),
        edits.elsewhere().isEmpty()
            ? definition
            : TextEdit.apply(definition, edits.elsewhere().get(0).edits()));
  }

  private static Analysis analyze(String template, Surroundings surroundings) {
    return Analyzer.analyze(new SourceText(template, 1), surroundings, Settings.DEFAULT);
  }
}
