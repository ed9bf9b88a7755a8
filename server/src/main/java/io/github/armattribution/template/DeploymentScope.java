package io.github.armattribution.template;

/** What a template is deployed to. */
public enum DeploymentScope {
  RESOURCE_GROUP("a resource group", "2019-04-01/deploymentTemplate"),
  SUBSCRIPTION("a subscription", "2018-05-01/subscriptionDeploymentTemplate"),
  MANAGEMENT_GROUP("a management group", "2019-08-01/managementGroupDeploymentTemplate"),
  TENANT("a tenant", "2019-08-01/tenantDeploymentTemplate");

  private final String words;
  private final String schema;

  DeploymentScope(String words, String schema) {
    this.words = words;
    this.schema = schema;
  }

  /** How a sentence names it, with its article. */
  public String words() {
    return words;
  }

  /** The {@code $schema} of a template for it. */
  public String schema() {
    return "https://schema.management.azure.com/schemas/" + schema + ".json#";
  }
}
