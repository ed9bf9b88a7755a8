package io.github.armattribution.assist;

import static io.github.armattribution.assist.Prose.code;
import static io.github.armattribution.assist.Prose.link;
import static io.github.armattribution.assist.Prose.strong;
import static io.github.armattribution.assist.Prose.text;

import java.util.Optional;

/** What a partner has to do outside the template, and where Microsoft says so. */
final class PartnerTasks {

  private static final String ARTICLE =
      "https://learn.microsoft.com/partner-center/marketplace-offers/azure-partner-customer-usage-attribution";

  /** Where Partner Center takes GUIDs. */
  static final String PLACE =
      "Settings, Account settings, Organization profile, Identifiers, Add Tracking GUID";

  private PartnerTasks() {}

  /** To register {@code guid}, or else one of its own. */
  static void register(Prose prose, Optional<String> guid) {
    prose.item(
        strong("Register"),
        text(guid.isPresent() ? " the GUID " : " a GUID"),
        guid.map(Prose::code).orElse(text("")),
        text(
            ", without \"pid-\", in Partner Center: "
                + PLACE
                + ". Use one for each offer and channel."));
  }

  static void deployAndRepublish(Prose prose, String name) {
    prose
        .item(
            strong("Deploy and verify"),
            text(": the deployments of the customer's scope then include "),
            code(name),
            text("."))
        .item(
            strong("Republish"),
            text(" the offer: only deployments of the new version are credited."));
  }

  static void notifyCustomers(Prose prose) {
    prose.item(
        strong("Notify your customers"),
        text(
            ", and give them the option to be excluded from tracking, in line with your privacy"
                + " policy."));
  }

  static void links(Prose prose) {
    prose.paragraph(
        link("Customer usage attribution", ARTICLE),
        text(" · "),
        link("Notify your customers", ARTICLE + "#notify-your-customers"));
  }
}
