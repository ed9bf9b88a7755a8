package io.github.armattribution.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonPrimitive;

/** Expressions: each is the name, the condition, the location and the value of a variable. */
class ExpressionFuzzing {

  @FuzzTest
  void anyExpressionIsReadAndFolded(byte[] input) {
    String expression = Input.text(input);
    String json =
        new JsonPrimitive(expression.startsWith("[") ? expression : "[" + expression + "]")
            .toString();
    Judged.judge(
        """
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "parameters": {
            "id": { "type": "string", "defaultValue": "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378" },
            "count": { "type": "int", "defaultValue": 3, "minValue": 1 },
            "open": { "type": "object" }
          },
          "variables": { "v": %1$s, "list": ["a", { "b": [1, null] }], "of": "[variables('v')]" },
          "resources": [
            {
              "type": "Microsoft.Resources/deployments",
              "apiVersion": "2021-04-01",
              "name": %1$s,
              "location": %1$s,
              "condition": %1$s,
              "copy": { "name": "loop", "count": "[length(variables('list'))]" },
              "properties": {
                "mode": "Incremental",
                "template": {
                  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                  "contentVersion": "1.0.0.0",
                  "resources": []
                }
              }
            },
            {
              "type": "Microsoft.Resources/deployments",
              "apiVersion": "2021-04-01",
              "name": "[concat('pid-', variables('of'))]",
              "properties": { "mode": "Incremental", "templateLink": { "uri": %1$s } }
            }
          ]
        }
        """
            .formatted(json));
  }
}
