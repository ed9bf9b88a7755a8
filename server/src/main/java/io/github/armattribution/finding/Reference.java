package io.github.armattribution.finding;

/** A public page that a rule goes back to. */
public enum Reference {
  ARTICLE(
      "Azure customer usage attribution",
      "https://learn.microsoft.com/partner-center/marketplace-offers/azure-partner-customer-usage-attribution"),
  LINKED_TEMPLATES("Linked and nested templates", Reference.ARM + "templates/linked-templates"),
  DEPLOYMENT_MODES("Deployment modes", Reference.ARM + "templates/deployment-modes"),
  SUBSCRIPTION_DEPLOYMENTS(
      "Subscription deployments", Reference.ARM + "templates/deploy-to-subscription"),
  CONDITIONS("Conditional deployment", Reference.ARM + "templates/conditional-resource-deployment"),
  TEMPLATE_SYNTAX("Structure and syntax of ARM templates", Reference.ARM + "templates/syntax"),
  TEMPLATE_FUNCTIONS("ARM template functions", Reference.ARM + "templates/template-functions"),
  NAME_RULES("Naming rules of Azure resources", Reference.ARM + "management/resource-name-rules");

  private static final String ARM = "https://learn.microsoft.com/azure/azure-resource-manager/";

  private final String title;
  private final String address;

  Reference(String title, String address) {
    this.title = title;
    this.address = address;
  }

  public String title() {
    return title;
  }

  public String address() {
    return address;
  }
}
