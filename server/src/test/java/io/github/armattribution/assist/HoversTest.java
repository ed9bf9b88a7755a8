package io.github.armattribution.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.tracking.Attribution;
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
    Analysis analysis = Analyzer.analyze(new SourceText(text, 1), surroundings, Settings.DEFAULT);
    return Hovers.at(
        analysis.attribution().orElseThrow(), surroundings, analysis.findings(), cursor);
  }

  /** The same where all rules are off. */
  private static Hover unfound(String marked) {
    int cursor = marked.indexOf('%');
    ArmTemplate template =
        ArmTemplate.of(JsonDocument.parse(marked.replace("%", ""))).orElseThrow();
    return Hovers.at(Attribution.of(template, MAIN), MAIN, List.of(), cursor).orElseThrow();
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
      "properties": { "mode": "Incremental", "template": {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0", "resources": [%s] } }
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
            **Tracked** by `pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13`: Microsoft credits the Azure usage of what \
            the customer deploys with this template to the partner who has registered the ID.

            - **Kind**: a GUID of your own, which has to be registered.

            **What is left to do**

            - **Register** the GUID `3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13`, without "pid-", in Partner Center: \
            Settings, Account settings, Organization profile, Identifiers, Add Tracking GUID. Use one for each \
            offer and channel.
            - **Deploy and verify**: the deployments of the customer's scope then include \
            `pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13`.
            - **Republish** the offer: only deployments of the new version are credited.
            - **Notify your customers**, and give them the option to be excluded from tracking, in line with your \
            privacy policy.

            [Customer usage attribution](https://learn.microsoft.com/partner-center/marketplace-offers/azure-partner-customer-usage-attribution) \
            · [Notify your customers](https://learn.microsoft.com/partner-center/marketplace-offers/azure-partner-customer-usage-attribution#notify-your-customers)""");
  }

  @Test
  void aGuidInPlainText() {
    String plain = on("pid-%" + ID).text().plain();
    assertThat(plain)
        .startsWith("Tracked by pid-" + ID + ": Microsoft credits")
        .contains("- Register the GUID " + ID + ", without \"pid-\", in Partner Center:")
        .endsWith("#notify-your-customers)")
        .doesNotContain("*", "`", "\\");
  }

  /** The finding is shown above; below it stand its quick fixes, which have to stay in sight. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          pid-%3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1 -> Not tracked: the ID is not a valid one. Find or register yours in Partner Center, under Settings, Account settings, Organization profile, Identifiers, Add Tracking GUID.
          pid-%northwind-shop -> Not tracked: the ID is not a valid one. Find or register yours in Partner Center, under Settings, Account settings, Organization profile, Identifiers, Add Tracking GUID.
          pid-%your-guid -> Not tracked: the ID is a placeholder. Find or register yours in Partner Center, under Settings, Account settings, Organization profile, Identifiers, Add Tracking GUID.
          [%concat('pid-', newGuid())] -> Not tracked: the ID is made anew, or for each customer. Put in one GUID for good, registered in Partner Center under Settings, Account settings, Organization profile, Identifiers, Add Tracking GUID.
          %3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 -> Not tracked: the name lacks the prefix "pid-". Put it in front of the ID: Microsoft recognizes a tracking deployment by its name.
          PID%-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 -> Not tracked: the prefix "pid-" is not in lower case. Write it in lower case.
          """)
  void whereThereIsAFindingItIsTheFirstStepAlone(String name, String all) {
    assertThat(on(name).text().plain()).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          pid-%northwind-shop-partnercenter -> Tracked by pid-northwind-shop-partnercenter: Microsoft credits
          [%concat('pid-', parameters('suffix'))] -> Tracked if the ID is good. The file alone does not tell it: pid-{parameters('suffix')}.
          """)
  void itBeginsWithWhetherItTracks(String name, String start) {
    assertThat(on(name).text().plain()).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '"',
      textBlock =
          """
          pid-%3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1 -> - `3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1` is not a valid GUID: it has 11 digits in its last group, 12 are needed.
          pid-%northwind-shop -> - `northwind-shop` is not a valid GUID.
          pid-%b6addd8f-5ff4-4fc0-a2b5-0ec7861106c4 -> - `b6addd8f-5ff4-4fc0-a2b5-0ec7861106c4` is a placeholder: it is the sample of Microsoft's documentation.
          pid-%eb7927c8-dd66-43e1-b0cf-c346a422063 -> - `eb7927c8-dd66-43e1-b0cf-c346a422063` is a placeholder: it is the sample of Microsoft's documentation. As a GUID it would be malformed, too: it has 11 digits in its last group, 12 are needed.
          pid-%your-guid -> - `your-guid` is a placeholder: it is a word that stands for an ID.
          """)
  void whereThereIsNoneTheDetailsStandBehind(String name, String line) {
    Hover hover = unfound(named(name));
    assertThat(hover.text().plain()).startsWith("Not tracked: the ID is");
    assertThat(hover.text().markdown().lines())
        .contains(line)
        .noneMatch(it -> it.contains("Deploy"));
  }

  @Test
  void whatTheFileSaysIsNoMarkdown() {
    assertThat(unfound(named("pid-%<b>`*_[x](y)`</b>")).text().markdown())
        .contains("`` <b>`*_[x](y)`</b> ``");
    assertThat(unfound(named("[%concat('pid-', parameters('a`*b*`'))]")).text().markdown())
        .contains("`` [concat('pid-', parameters('a`*b*`'))] ``");
  }

  @Test
  void itsButtons() {
    assertThat(on("pid-%" + ID).buttons())
        .containsExactly(new Button("Copy GUID", new Action.CopyId(ID)));
    assertThat(on("PID%-" + ID).buttons())
        .containsExactly(
            new Button("Copy GUID", new Action.CopyId(ID)),
            new Button("Rule page", new Action.RulePage("prefix-case")));
    assertThat(on("pid-%your-guid").buttons())
        .containsExactly(new Button("Rule page", new Action.RulePage("placeholder-guid")));
    assertThat(unfound(named("pid-%your-guid")).buttons()).isEmpty();
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
          """)
  void itTellsHowTheNameCameAbout(String name, String line) {
    assertThat(unfound(named(name)).text().markdown().lines()).contains(line);
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
    assertThat(unfound(template("", deployment("pid-%" + ID, work))).text().plain().lines())
        .contains("- It should deploy nothing, but deploys resources.");
  }

  @Test
  void oneInANestedTemplate() {
    String nested = deployment("module", deployment("pid-%" + ID, ""));
    assertThat(at(template("", nested), MAIN).orElseThrow().text().plain())
        .startsWith(
            "Not tracked: it stands in a nested template. Move it to the root of the main template,"
                + " where Microsoft looks for it.");
  }

  @Test
  void oneInATemplateThatIsNoMainTemplate() {
    assertThat(at(named("pid-%" + ID), Surroundings.NONE).orElseThrow().text().plain())
        .startsWith(
            "Tracked by pid-"
                + ID
                + " where this file is the template that the customer deploys, not where another one"
                + " links to it.");
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
        .isEqualTo(
            "Not tracked: insert a tracking deployment with the quick fix, and register its GUID in"
                + " Partner Center under Settings, Account settings, Organization profile, Identifiers,"
                + " Add Tracking GUID.");
    assertThat(at(marked, Surroundings.NONE)).isEmpty();
  }

  @Test
  void thereTooTheDetailsStandBehindWhereThereIsNoFinding() {
    String marked = "// arm-attribution-disable-file missing-pid\n" + template("", "");
    String resources = marked.replace("resources", "res%ources");
    assertThat(at(resources, MAIN).orElseThrow().text().plain())
        .startsWith("Not tracked: insert a tracking deployment")
        .contains("- Republish", "- Notify your customers")
        .doesNotContain("Marketplace package");
    assertThat(at(resources, PACKAGE).orElseThrow().text().plain())
        .contains("This looks like a Marketplace package. Partner Center adds an ID of its own");
    assertThat(at(resources, beside("azuredeploy.json")).orElseThrow().text().plain())
        .doesNotContain("Marketplace package");
  }

  /** A main template with a UI definition beside it. */
  private static Surroundings beside(String name) {
    return new Surroundings(name, true, true, false, List.of(), List.of());
  }
}
