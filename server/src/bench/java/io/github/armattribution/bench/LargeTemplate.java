package io.github.armattribution.bench;

/** A template as large as Azure takes, the same at each run. */
final class LargeTemplate {

  /** Azure refuses templates of more than 4 MB. */
  private static final int LENGTH = 4_000_000;

  private static final String HEAD =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "parameters": {
          "location": { "type": "string", "defaultValue": "[resourceGroup().location]" },
          "trackingId": { "type": "string", "defaultValue": "4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325" }
        },
        "variables": {
          "prefix": "[concat('store', uniqueString(resourceGroup().id))]"
        },
        "resources": [
          {
            "type": "Microsoft.Resources/deployments",
            "apiVersion": "2025-04-01",
            "name": "[concat('pid-', parameters('trackingId'))]",
            "properties": {
              "mode": "Incremental",
              "template": {
                "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                "contentVersion": "1.0.0.0",
                "resources": []
              }
            }
          }\
      """;

  /** By turns a resource and a deployment of one, whose names have to be folded. */
  private static final String[] RESOURCES = {
    """
    ,
        {
          "type": "Microsoft.Storage/storageAccounts",
          "apiVersion": "2023-01-01",
          "name": "[concat(variables('prefix'), '%1$d')]",
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
          }
        }\
    """,
    """
    ,
        {
          "type": "Microsoft.Resources/deployments",
          "apiVersion": "2025-04-01",
          "name": "[format('{0}-{1}', variables('prefix'), '%1$d')]",
          "properties": {
            "mode": "Incremental",
            "expressionEvaluationOptions": { "scope": "inner" },
            "parameters": { "name": { "value": "[concat('net', %1$d)]" } },
            "template": {
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "contentVersion": "1.0.0.0",
              "parameters": { "name": { "type": "string" } },
              "resources": [
                {
                  "type": "Microsoft.Network/virtualNetworks",
                  "apiVersion": "2023-04-01",
                  "name": "[parameters('name')]",
                  "location": "[resourceGroup().location]"
                }
              ]
            }
          }
        }\
    """
  };

  private static final String TAIL = "\n  ]\n}\n";

  private LargeTemplate() {}

  static String text() {
    StringBuilder text = new StringBuilder(LENGTH).append(HEAD);
    int count = 0;
    String next = resource(count);
    while (text.length() + next.length() + TAIL.length() <= LENGTH) {
      text.append(next);
      count++;
      next = resource(count);
    }
    return text.append(TAIL).toString();
  }

  private static String resource(int number) {
    return RESOURCES[number % RESOURCES.length].formatted(number);
  }
}
