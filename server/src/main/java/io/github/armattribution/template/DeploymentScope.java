package io.github.armattribution.template;

/** What a template is deployed to. */
public enum DeploymentScope {
  RESOURCE_GROUP("a resource group"),
  SUBSCRIPTION("a subscription"),
  MANAGEMENT_GROUP("a management group"),
  TENANT("a tenant");

  private final String words;

  DeploymentScope(String words) {
    this.words = words;
  }

  /** How a sentence names it, with its article. */
  public String words() {
    return words;
  }
}
