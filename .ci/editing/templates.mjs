const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** A valid main template with a tracking deployment and as many other resources as are asked for; 1,000 are about 480 KB. */
export function mainTemplate(trackingId, resources, linked = []) {
  return written({
    $schema: SCHEMA,
    contentVersion: '1.0.0.0',
    parameters: { location: { type: 'string', defaultValue: '[resourceGroup().location]' } },
    variables: { prefix: "[concat('store', uniqueString(resourceGroup().id))]" },
    resources: [
      trackingDeployment(`pid-${trackingId}`),
      ...linked.map((file) => ({
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: file.replace('.json', ''),
        properties: { mode: 'Incremental', templateLink: { relativePath: file } },
      })),
      ...Array.from({ length: resources }, (_, number) => resource(number)),
    ],
  });
}

/** One that tracks, too, although it is no main template. */
export function linkedTemplate(trackingId) {
  return written({
    $schema: SCHEMA,
    contentVersion: '1.0.0.0',
    resources: [trackingDeployment(`pid-${trackingId}-partnercenter`), resource(0)],
  });
}

function trackingDeployment(name) {
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name,
    properties: {
      mode: 'Incremental',
      template: { $schema: SCHEMA, contentVersion: '1.0.0.0', resources: [] },
    },
  };
}

function resource(number) {
  return {
    type: 'Microsoft.Storage/storageAccounts',
    apiVersion: '2023-01-01',
    name: `[concat(variables('prefix'), '${number}')]`,
    location: "[parameters('location')]",
    sku: { name: 'Standard_LRS' },
    kind: 'StorageV2',
    properties: { networkAcls: { ipRules: [{ value: '10.0.0.1', action: 'Allow' }] } },
  };
}

function written(template) {
  return JSON.stringify(template, null, 2);
}
