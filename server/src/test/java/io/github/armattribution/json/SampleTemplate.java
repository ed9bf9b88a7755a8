package io.github.armattribution.json;

import java.util.ArrayList;
import java.util.List;

/** A template as people write it, and what a reader looks for in it. */
final class SampleTemplate {

  static final String TEXT =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "parameters": {
          "location": {
            "type": "string",
            "defaultValue": "[resourceGroup().location]",
            "allowedValues": [ "westeurope", "northeurope" ]
          },
          "count": { "type": "int", "defaultValue": 2, "minValue": 1 }
        },
        "variables": {
          "id": "6f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9",
          "tags": {},
          "zones": [],
          "on": true
        },
        "resources": [
          {
            "type": "Microsoft.Resources/deployments",
            "apiVersion": "2021-04-01",
            "name": "pid-6f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9-partnercenter",
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
            "type": "Microsoft.Storage/storageAccounts",
            "apiVersion": "2023-01-01",
            "name": "[concat('store', uniqueString(resourceGroup().id))]",
            "location": "[parameters('location')]",
            "sku": { "name": "Standard_LRS" },
            "kind": "StorageV2",
            "properties": {
              "networkAcls": {
                "ipRules": [
                  { "value": "10.0.0.1", "action": "Allow" },
                  { "value": "10.0.0.2", "action": "Allow" }
                ]
              }
            },
            "tags": "[variables('tags')]"
          },
          {
            "name": "last",
            "type": "Microsoft.Network/virtualNetworks",
            "apiVersion": "2023-04-01",
            "dependsOn": [
              "[resourceId('Microsoft.Storage/storageAccounts', 'store')]",
              "other"
            ],
            "properties": {
              "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] },
              "enableDdosProtection": false
            }
          }
        ],
        "outputs": {
          "id": {
            "type": "string",
            "value": "[resourceId('Microsoft.Network/virtualNetworks', 'last')]"
          }
        }
      }
      """;

  /** The same on one line. */
  static final String MINIFIED = minified(TEXT);

  private SampleTemplate() {}

  /** The names of the resources that a text declares at its root. */
  static List<String> resourceNames(String text) {
    return JsonDocument.parse(text)
        .rootObject()
        .flatMap(root -> root.array("resources"))
        .map(SampleTemplate::names)
        .orElse(List.of());
  }

  /** The names of the resources of an intact text that {@code offset} is not in. */
  static List<String> resourceNamesBeside(String text, int offset) {
    JsonArray resources =
        JsonDocument.parse(text).rootObject().orElseThrow().array("resources").orElseThrow();
    List<String> names = new ArrayList<>(names(resources));
    List<JsonNode> elements = resources.elements();
    for (int i = elements.size() - 1; i >= 0; i--) {
      if (elements.get(i).span().start() <= offset && offset < elements.get(i).span().end()) {
        names.remove(i);
      }
    }
    return names;
  }

  private static List<String> names(JsonArray resources) {
    List<String> names = new ArrayList<>();
    for (JsonNode resource : resources.elements()) {
      if (resource instanceof JsonObject object) {
        object.string("name").ifPresent(name -> names.add(name.value()));
      }
    }
    return names;
  }

  private static String minified(String text) {
    StringBuilder result = new StringBuilder();
    boolean inString = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      inString ^= c == '"';
      if (inString || c > ' ') {
        result.append(c);
      }
    }
    return result.toString();
  }
}
