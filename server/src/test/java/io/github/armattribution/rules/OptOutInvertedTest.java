package io.github.armattribution.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions as templates have them, and what becomes of those that are the wrong way round. */
class OptOutInvertedTest {

  private static final String TEMPLATE =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "parameters": {
          "telemetryOptOut": { "type": "string", "allowedValues": [ "Yes", "No" ] },
          "parTelemetryOptOut": { "type": "bool", "defaultValue": false },
          "optOut": { "type": "string" },
          "enableTelemetry": { "type": "bool", "defaultValue": true },
          "enableDefaultTelemetry": { "type": "bool", "defaultValue": false },
          "registerDeployment": { "type": "bool" },
          "recordDeployment": { "type": "string", "allowedValues": [ "Enabled", "Disabled" ] },
          "name": { "type": "string" },
          "other": { "type": "bool" }
        },
        "variables": {
          "telemetry": { "on": "[parameters('enableTelemetry')]", "off": "[parameters('parTelemetryOptOut')]" }
        },
        "resources": [
          {
            "type": "Microsoft.Resources/deployments",
            "name": "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378",
            "condition": "[%s]",
            "properties": { "mode": "Incremental", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] } }
          }
        ]
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          not(parameters('parTelemetryOptOut'))
          not(bool(parameters('parTelemetryOptOut')))
          equals(parameters('parTelemetryOptOut'), false())
          equals(parameters('telemetryOptOut'), 'No')
          equals(toLower(parameters('telemetryOptOut')), 'no')
          and(equals(parameters('telemetryOptOut'), 'No'), parameters('other'))
          not(equals(parameters('telemetryOptOut'), 'Yes'))
          equals(parameters('optOut'), 'false')
          not(equals(parameters('optOut'), 'Yes'))
          parameters('enableTelemetry')
          parameters('enableDefaultTelemetry')
          parameters('registerDeployment')
          equals(parameters('recordDeployment'), 'Enabled')
          variables('telemetry').on
          not(variables('telemetry').off)
          not(equals(parameters('name'), 'pid'))
          empty(parameters('name'))
          parameters('other')
          or(parameters('parTelemetryOptOut'), parameters('other'))
          equals(parameters('optOut'), parameters('name'))
          contains(parameters('optOut'), 'x')
          if(parameters('other'), parameters('parTelemetryOptOut'), true())
          parameters('parTelemetryOptOut
          """)
  void saysNothing(String condition) {
    assertThat(check(TEMPLATE.formatted(condition))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          parameters('parTelemetryOptOut')                                | not(parameters('parTelemetryOptOut'))
          bool(parameters('parTelemetryOptOut'))                          | not(bool(parameters('parTelemetryOptOut')))
          equals(parameters('parTelemetryOptOut'), true())                | not(equals(parameters('parTelemetryOptOut'), true()))
          equals(parameters('telemetryOptOut'), 'Yes')                    | equals(parameters('telemetryOptOut'), 'No')
          equals('Yes', parameters('telemetryOptOut'))                    | equals('No', parameters('telemetryOptOut'))
          not(equals(parameters('telemetryOptOut'), 'No'))                | equals(parameters('telemetryOptOut'), 'No')
          equals(parameters('optOut'), 'Enabled')                         | equals(parameters('optOut'), 'Disabled')
          and(parameters('parTelemetryOptOut'), parameters('other'))      | and(not(parameters('parTelemetryOptOut')), parameters('other'))
          and(parameters('other'), not(parameters('enableTelemetry')))    | and(parameters('other'), parameters('enableTelemetry'))
          not( parameters('registerDeployment') )                         | parameters('registerDeployment')
          equals(parameters('recordDeployment'), 'Disabled')              | equals(parameters('recordDeployment'), 'Enabled')
          variables('telemetry').off                                      | not(variables('telemetry').off)
          not(variables('telemetry').on)                                  | variables('telemetry').on
          """)
  void mends(String condition, String mended) {
    String text = TEMPLATE.formatted(condition);
    List<Finding> findings = check(text);
    assertThat(findings).hasSize(1);
    List<TextEdit> edits = findings.get(0).fixes().get(0).edits(() -> null);
    String after = TextEdit.apply(text, edits);
    assertThat(after).isEqualTo(TEMPLATE.formatted(mended));
    assertThat(check(after)).isEmpty();
  }

  private static List<Finding> check(String text) {
    ArmTemplate template = ArmTemplate.of(JsonDocument.parse(text)).orElseThrow();
    Attribution attribution = Attribution.of(template, Surroundings.NONE);
    return new OptOutInverted()
        .check(new Inspection(attribution, Surroundings.NONE, Settings.DEFAULT));
  }
}
