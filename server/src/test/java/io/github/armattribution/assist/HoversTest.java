package io.github.armattribution.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.Notice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told where. The cursor is at the {@code %} of a text. */
class HoversTest {

  private static final String ID = "3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13";
  private static final Surroundings MAIN = new Surroundings(true, false, List.of());
  private static final Surroundings PACKAGE = beside("mainTemplate.json");

  private static Optional<Hover> at(String marked, Surroundings surroundings) {
    int cursor = marked.indexOf('%');
    String text = marked.substring(0, cursor) + marked.substring(cursor + 1);
    ArmTemplate template = ArmTemplate.of(JsonDocument.parse(text)).orElseThrow();
    return Hovers.at(Attribution.of(template, surroundings), surroundings, cursor);
  }

  private static String covered(String marked, Hover hover) {
    return hover.span().in(marked.replace("%", ""));
  }

  private static String template(String more, String resources) {
    return """
    {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "contentVersion": "1.0.0.0",
      %s"resources": [%s]
    }
    """
        .formatted(more, resources);
  }

  private static String deployment(String name, String nested) {
    return """
    {
      "type": "Microsoft.Resources/deployments",
      "apiVersion": "2025-04-01",
      "name": "%s",
      "properties": { "mode": "Incremental", "template": { "resources": [%s] } }
    }
    """
        .formatted(name, nested);
  }

  private static String named(String name) {
    String more =
        """
        "parameters": { "suffix": { "type": "string" },
                        "id": { "type": "string", "defaultValue": "3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13" } },
        """;
    return template(more, deployment(name, ""));
  }

  private static Hover on(String name) {
    return at(named(name), MAIN).orElseThrow();
  }

  @Test
  void aGuidInMarkdown() {
    assertThat(on("pid-%" + ID).text().markdown())
        .isEqualTo(
            """
            **Tracking deployment.** It deploys nothing. By its name, `pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13`, \
            Microsoft credits the Azure usage of what the customer deploys with this template to the partner who \
            has registered the ID (customer usage attribution).

            - **Kind**: a GUID of your own, which has to be registered.

            **What is left to do**

            - **Register** the GUID `3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13`, without "pid-", in Partner Center: \
            Settings, Account settings, Organization profile, Identifiers, Add Tracking GUID. Use one for each \
            offer and channel.
            - **Deploy and verify**: the deployments of the customer's scope then include \
            `pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13`.
            - **Republish** the offer: only deployments of the new version are credited.
            - **Notify your customers**, and give them the option to be excluded from tracking, in line with your \
            privacy policy. Microsoft's text, in which `<PARTNER>` stands for your company:

            > When you deploy this template, Microsoft can identify the installation of \\<PARTNER\\> software with \
            the deployed Azure resources. Microsoft can correlate these resources used to support the software. \
            Microsoft collects this information to provide the best experiences with their products and to operate \
            their business. The data is collected and governed by Microsoft's privacy policies, located at \
            https://www.microsoft.com/trustcenter.

            [Customer usage attribution](https://learn.microsoft.com/partner-center/marketplace-offers/azure-partner-customer-usage-attribution) \
            · [Notify your customers](https://learn.microsoft.com/partner-center/marketplace-offers/azure-partner-customer-usage-attribution#notify-your-customers) \
            · [Microsoft Trust Center](https://www.microsoft.com/trustcenter)""");
  }

  @Test
  void aGuidInPlainText() {
    String plain = on("pid-%" + ID).text().plain();
    assertThat(plain)
        .startsWith(
            "Tracking deployment. It deploys nothing. By its name, pid-" + ID + ", Microsoft")
        .contains("- Register the GUID " + ID + ", without \"pid-\", in Partner Center:")
        .contains("\n\n  " + Notice.TEMPLATE.text() + "\n\n")
        .endsWith("Microsoft Trust Center (https://www.microsoft.com/trustcenter)")
        .doesNotContain("*", "`", "\\");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          pid-%northwind-shop-partnercenter -> Tracking deployment. It deploys nothing. By its name, pid-northwind-shop-partnercenter,
          pid-%3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1 -> Tracking deployment with a bad ID. 3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1 is not a valid GUID: it has 11 digits in its last group, 12 are needed. Nobody can register it, so nobody is credited.
          pid-%northwind-shop -> Tracking deployment with a bad ID. northwind-shop is not a valid GUID. Nobody can register it, so nobody is credited.
          pid-%b6addd8f-5ff4-4fc0-a2b5-0ec7861106c4 -> Tracking deployment with a placeholder. b6addd8f-5ff4-4fc0-a2b5-0ec7861106c4 is a placeholder: it is the sample of Microsoft's documentation. Put in
          pid-%eb7927c8-dd66-43e1-b0cf-c346a422063 -> Tracking deployment with a placeholder. eb7927c8-dd66-43e1-b0cf-c346a422063 is a placeholder: it is the sample of Microsoft's documentation. As a GUID it would be malformed, too: it has 11 digits in its last group, 12 are needed. Put in
          pid-%your-guid -> Tracking deployment with a placeholder. your-guid is a placeholder: it is a word that stands for an ID. Put in
          [%concat('pid-', parameters('suffix'))] -> Tracking deployment. The file alone does not tell its ID: pid-{parameters('suffix')}.
          %3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 -> Not a tracking deployment yet. Microsoft recognizes one by its name, pid-<GUID>; this one lacks the prefix.
          PID-%3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 -> Tracking deployment. It deploys nothing. By its name, PID-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13, Microsoft may credit the Azure usage
          %<GUID> -> Not a tracking deployment yet. Microsoft recognizes one by its name, pid-<GUID>; this one lacks the prefix.
          """)
  void itBeginsWithWhatTheIdSays(String name, String start) {
    assertThat(on(name).text().plain()).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          pid-%3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-partnercenter -> - **Kind**: a Partner Center ID, given for an offer's plan. Keep it exactly as Partner Center shows it.
          pid-%3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-eu -> - Something follows the GUID. Microsoft's own landing zones do that; whether partners are credited all the same is not documented.
          [%concat('pid-', parameters('id'))] -> - **Name**: `[concat('pid-', parameters('id'))]` gives `pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13`.
          [%concat('pid-', parameters('id'))] -> - It holds if whoever deploys keeps the default of the parameter `id`.
          [%concat('pid-', parameters('suffix'))] -> - Not known before the deployment: `suffix` (a parameter without a default).
          [%concat('pid-', newGuid())] -> - Not known before the deployment: `newGuid()` (it changes with each deployment).
          [%concat('pid-', guid(subscription().id))] -> - Not known before the deployment: `subscription().id` (it differs from customer to customer).
          [%concat('pid-', guid(subscription().id))] -> - **Name**: `[concat('pid-', guid(subscription().id))]` gives `pid-{guid(...)}`.
          pid-%${token} -> - Not known before the deployment: `${token}` (a build token, filled in later).
          pid-%your-guid -> - **Register** a GUID, without "pid-", in Partner Center: Settings, Account settings, Organization profile, Identifiers, Add Tracking GUID. Use one for each offer and channel.
          """)
  void itTellsHowTheNameCameAbout(String name, String line) {
    assertThat(on(name).text().markdown().lines()).contains(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pid-%3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-partnercenter",
        "pid-%northwind-shop-partnercenter"
      })
  void aPartnerCenterIdNeedsNoRegistration(String name) {
    assertThat(on(name).text().plain()).doesNotContain("- Register").contains("- Republish");
  }

  @Test
  void oneThatDoesWork() {
    String work = "{ \"type\": \"Microsoft.Network/virtualNetworks\", \"name\": \"net\" }";
    assertThat(at(template("", deployment("pid-%" + ID, work)), MAIN).orElseThrow().text().plain())
        .startsWith("Tracking deployment. It should deploy nothing, but deploys resources. By its");
  }

  @Test
  void oneInANestedTemplate() {
    String nested = deployment("module", deployment("pid-%" + ID, ""));
    assertThat(at(template("", nested), MAIN).orElseThrow().text().plain().lines())
        .contains(
            "It stands in a nested template. Microsoft reads tracking deployments at the root of the"
                + " main template only, so here it credits nobody.");
  }

  @Test
  void oneInATemplateThatIsNoMainTemplate() {
    assertThat(at(named("pid-%" + ID), Surroundings.NONE).orElseThrow().text().plain().lines())
        .contains(
            "It counts where this file is the template that the customer deploys (mainTemplate.json"
                + " or azuredeploy.json), not where another one links to it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          "ty%pe": "Microsoft.Resources/deployments" -> "type": "Microsoft.Resources/deployments"
          "type": "Microsoft.%Resources/deployments" -> "type": "Microsoft.Resources/deployments"
          "na%me": "[concat('pid-', variables('id'))]" -> "name": "[concat('pid-', variables('id'))]"
          "name": "[concat('pid-', %variables('id'))]" -> "name": "[concat('pid-', variables('id'))]"
          "id": "3d1a%5c0e-92b4-4f67-8e21-b07c4d9f6a13" -> 3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13
          """)
  void whereItShows(String marked, String covered) {
    String text =
        template(
            "\"variables\": { \"id\": \"" + ID + "\" },\n  ",
            deployment("[concat('pid-', variables('id'))]", ""));
    String before = marked.replace("%", "");
    assertThat(text).contains(before);
    String withCursor = text.replace(before, marked);
    Hover hover = at(withCursor, MAIN).orElseThrow();
    assertThat(covered(withCursor, hover)).isEqualTo(covered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"api%Version\"", "\"mo%de\"", "\"re%sources\"", "\"$sch%ema\""})
  void whereNothingShows(String marked) {
    String withCursor = named("pid-" + ID).replace(marked.replace("%", ""), marked);
    assertThat(at(withCursor, MAIN)).isEmpty();
  }

  @Test
  void onTheResourcesOfAMainTemplateWithoutOne() {
    String marked = template("", "").replace("resources", "res%ources");
    Hover hover = at(marked, MAIN).orElseThrow();
    assertThat(covered(marked, hover)).isEqualTo("\"resources\"");
    assertThat(hover.text().plain())
        .startsWith("No tracking deployment. Microsoft credits a partner")
        .contains("- Register a GUID, without", "- Notify your customers", Notice.TEMPLATE.text())
        .doesNotContain("Marketplace package");
    assertThat(at(marked, PACKAGE).orElseThrow().text().plain())
        .contains("This looks like a Marketplace package. Partner Center adds an ID of its own");
    assertThat(at(marked, beside("azuredeploy.json")).orElseThrow().text().plain())
        .doesNotContain("Marketplace package");
    assertThat(at(marked, Surroundings.NONE)).isEmpty();
  }

  /** A main template with a UI definition beside it. */
  private static Surroundings beside(String name) {
    return new Surroundings(name, true, true, false, List.of(), List.of());
  }
}
