package io.github.armattribution.tracking;

/**
 * What Microsoft suggests that partners tell their customers, word for word. {@link #PARTNER}
 * stands for the company's name.
 *
 * <p>Source: "Notify your customers" in Microsoft's article on customer usage attribution.
 */
public enum Notice {
  /** For customers who deploy a template. */
  TEMPLATE("When you deploy this template, "),
  /** For customers who run a program or script that calls Azure. */
  API("When you deploy " + Notice.PARTNER + " software, ");

  /** Where the company's name goes. */
  public static final String PARTNER = "<PARTNER>";

  /** Where Microsoft tells what it does with the data. */
  public static final String TRUST_CENTER = "https://www.microsoft.com/trustcenter";

  private static final String REST =
      "Microsoft can identify the installation of "
          + PARTNER
          + " software with the deployed Azure resources. Microsoft can correlate these resources"
          + " used to support the software. Microsoft collects this information to provide the best"
          + " experiences with their products and to operate their business. The data is collected"
          + " and governed by Microsoft's privacy policies, located at "
          + TRUST_CENTER
          + ".";

  private final String start;

  Notice(String start) {
    this.start = start;
  }

  public String text() {
    return start + REST;
  }
}
