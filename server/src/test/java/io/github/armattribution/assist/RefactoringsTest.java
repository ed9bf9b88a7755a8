package io.github.armattribution.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.assist.Refactoring.Kind;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.template.TrackingIdInUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates are written with a {@code %} where the cursor is. */
class RefactoringsTest {

  private static final String OURS = "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378";
  private static final String OTHER = "pid-3b1d6f20-58ac-4e97-a2c4-90f7e6b1d835";
  private static final String GIVEN = "pid-partner-offer-partnercenter";

  /** A template in which a tracking deployment has that name, behind some other parts. */
  private static String template(String parts, String name) {
    return """
    {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "contentVersion": "1.0.0.0",
    %s  "resources": [
        {
          "type": "Microsoft.Resources/deployments",
          "apiVersion": "2025-04-01",
          "name": "%s",
          "properties": { "mode": "Incremental", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] } }
        }
      ]
    }
    """
        .formatted(parts, name);
  }

  @Test
  void theIdIsReplacedWhereItStands() {
    Offered literal = offered(template("", OURS + "%"), settings(OTHER));

    assertThat(literal.titles(Kind.REWRITE))
        .containsExactly(
            "Replace the tracking ID by " + OTHER,
            "Replace the tracking ID by a new GUID (register it in Partner Center)");
    assertThat(literal.after(Kind.REWRITE, 0)).isEqualTo(template("", OTHER));
    assertThat(literal.after(Kind.REWRITE, 1)).isEqualTo(template("", "pid-" + Offered.NEW));

    String variable = "  \"variables\": { \"guid\": \"%s\" },\n";
    assertThat(
            offered(
                    template(
                        variable.formatted(OURS.substring(4)),
                        "[concat('%pid-', variables('guid'))]"),
                    settings(OTHER))
                .after(Kind.REWRITE, 0))
        .isEqualTo(
            template(
                variable.formatted(OTHER.substring(4)), "[concat('pid-', variables('guid'))]"));
  }

  @Test
  void itIsOfferedAtTheVariableToo() {
    Offered offered =
        offered(
            template(
                "  \"variables\": { \"id\": \"pid-%" + OURS.substring(4) + "\" },\n",
                "[variables('id')]"),
            Settings.DEFAULT);

    assertThat(offered.titles(Kind.REWRITE)).hasSize(1);
    assertThat(offered.titles(Kind.INLINE)).hasSize(1);
  }

  @Test
  void idsOfOtherFilesAreOfferedUnlessThisFileHasThem() {
    Surroundings beside =
        new Surroundings(
            true,
            false,
            Stream.of(OURS, OTHER, GIVEN).map(id -> new TrackingIdInUse(id, "a/b.json")).toList());

    assertThat(
            Offered.at(template("", "pid-%" + OURS.substring(4)), beside, settings(OTHER))
                .titles(Kind.REWRITE))
        .containsExactly(
            "Replace the tracking ID by " + OTHER,
            "Replace the tracking ID by " + GIVEN + ", as in a/b.json",
            "Replace the tracking ID by a new GUID (register it in Partner Center)");
  }

  @Test
  void whatFollowsTheIdStaysUnlessItIsPartnerCenters() {
    assertThat(offered(template("", "%" + OURS + "-west"), settings(OTHER)).after(Kind.REWRITE, 0))
        .isEqualTo(template("", OTHER + "-west"));
    assertThat(
            offered(template("", "%" + OURS + "-partnercenter"), settings(OTHER))
                .after(Kind.REWRITE, 0))
        .isEqualTo(template("", OTHER));
    assertThat(offered(template("", "%" + OURS + "-west"), settings(GIVEN)).after(Kind.REWRITE, 0))
        .isEqualTo(template("", GIVEN));
  }

  @Test
  void theTitleSaysWhatIsWritten() {
    Offered capitals = offered(template("", "%PID" + OURS.substring(3)), settings(OTHER));

    assertThat(capitals.titles(Kind.REWRITE))
        .contains("Replace the tracking ID by PID" + OTHER.substring(3));
    assertThat(capitals.after(Kind.REWRITE, 0)).isEqualTo(template("", "PID" + OTHER.substring(3)));
  }

  @Test
  void partnerCentersIdGoesNowhereButIntoTheName() {
    assertThat(
            offered(
                    template(
                        "  \"variables\": { \"id\": \"" + OURS + "\" },\n", "%[variables('id')]"),
                    settings(GIVEN))
                .titles(Kind.REWRITE))
        .containsExactly("Replace the tracking ID by a new GUID (register it in Partner Center)");
    assertThat(
            offered(template("", "%" + OURS + "-partnercenter"), Settings.DEFAULT)
                .titles(Kind.EXTRACT))
        .isEmpty();
  }

  @Test
  void anIdThatIsComputedOrCutIsNotReplaced() {
    for (String name :
        List.of(
            "%[concat('pid-', replace('6c8d1f7ex52a9-4e36-b0d4-7a9e6c18f378', 'x', '-'))]",
            "%[take('pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378-partnercenter', 40)]")) {
      assertThat(offered(template("", name), settings(GIVEN)).titles(Kind.REWRITE))
          .as(name)
          .doesNotContain("Replace the tracking ID by " + GIVEN);
    }
  }

  @Test
  void theIdMovesToAVariable() {
    assertThat(offered(template("", "%" + OURS), Settings.DEFAULT).after(Kind.EXTRACT, 0))
        .isEqualTo(
            template(
                """
                  "variables": {
                    "trackingId": "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378"
                  },
                """,
                "[variables('trackingId')]"));
  }

  @Test
  void theVariableStandsWithTheOthersAndHasANameOfItsOwn() {
    assertThat(
            offered(
                    template("  \"variables\": { \"TrackingID\": 1 },\n", "%" + OURS),
                    Settings.DEFAULT)
                .after(Kind.EXTRACT, 0))
        .isEqualTo(
            template(
                "  \"variables\": { \"TrackingID\": 1, \"trackingId2\": \"" + OURS + "\" },\n",
                "[variables('trackingId2')]"));
    assertThat(
            offered(template("  \"parameters\": {},\n", "%" + OURS), Settings.DEFAULT)
                .after(Kind.EXTRACT, 0))
        .contains("\"parameters\": {},\n  \"variables\": {\n");
  }

  @Test
  void theNameThatIsMadeUpCanBeFoundAgain() {
    for (String before :
        List.of(
            template("", "%" + OURS),
            template("  \"variables\": { \"TrackingID\": 1 },\n", "[toLower('%" + OURS + "')]"))) {
      Offered offered = offered(before, Settings.DEFAULT);
      String after = offered.after(Kind.EXTRACT, 0);
      Refactoring extraction =
          offered.all().stream().filter(each -> each.kind() == Kind.EXTRACT).findFirst().get();
      NewName made = extraction.newName().orElseThrow();

      assertThat(made.places(extraction.change().edits(() -> Offered.NEW)))
          .hasSize(2)
          .allSatisfy(
              place -> {
                assertThat(place.in(after)).isEqualTo(made.name());
                assertThat(after.substring(place.start() - 1, place.end() + 1))
                    .containsPattern("^(\"\\w+\"|'\\w+')$");
              });
      assertThat(made.taken())
          .isEqualTo(before.contains("TrackingID") ? List.of("TrackingID") : List.of());
    }
  }

  @Test
  void fromAnExpressionTheTextWithTheIdMoves() {
    assertThat(
            offered(
                    template("", "%[concat('" + OURS + "-', uniqueString(resourceGroup().id))]"),
                    Settings.DEFAULT)
                .after(Kind.EXTRACT, 0))
        .contains("\"trackingId\": \"" + OURS + "-\"")
        .contains("[concat(variables('trackingId'), uniqueString(resourceGroup().id))]");
  }

  @Test
  void theVariableIsDeclaredWhereTheNameSeesIt() {
    String nested =
        """
            {
              "type": "Microsoft.Resources/deployments", "apiVersion": "2025-04-01", "name": "inner",
              "properties": {
                "mode": "Incremental", "expressionEvaluationOptions": { "scope": "%s" },
                "template": { "parameters": {}, "resources": [ {
                  "type": "Microsoft.Resources/deployments", "apiVersion": "2025-04-01",
                  "name": "%s",
                  "properties": { "mode": "Incremental", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] } } } ] }
              }
            },
        """;
    String outer =
        template("", OTHER)
            .replace(
                "\"resources\": [\n", "\"resources\": [\n" + nested.formatted("outer", "%" + OURS));

    assertThat(offered(outer, Settings.DEFAULT).after(Kind.EXTRACT, 0))
        .contains("\"contentVersion\": \"1.0.0.0\",\n  \"variables\": {");
    assertThat(
            offered(outer.replace("\"outer\"", "\"inner\""), Settings.DEFAULT)
                .after(Kind.EXTRACT, 0))
        .contains("\"parameters\": {}, \"variables\": { \"trackingId\": \"" + OURS + "\" }, ");
  }

  @Test
  void theIdIsWrittenIntoTheNameAndTheVariableGoes() {
    assertThat(
            offered(
                    template(
                        "  \"variables\": { \"a\": 1, \"id\": \"" + OURS + "\" },\n",
                        "%[variables('ID')]"),
                    Settings.DEFAULT)
                .after(Kind.INLINE, 0))
        .isEqualTo(template("  \"variables\": { \"a\": 1 },\n", OURS));
  }

  @Test
  void variablesThatOnlyServedTheOneGoWithIt() {
    assertThat(
            offered(
                    template(
                        """
                          "variables": {
                            "place": "westeurope",
                            "guid": "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378",
                            "id": "[concat('pid-', variables('guid'))]"
                          },
                        """,
                        "%[variables('id')]"),
                    Settings.DEFAULT)
                .after(Kind.INLINE, 0))
        .isEqualTo(
            template(
                """
                  "variables": {
                    "place": "westeurope"
                  },
                """,
                OURS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"outputs\": { \"id\": { \"type\": \"string\", \"value\": \"[variables ( 'ID' )]\" } }",
        "\"outputs\": { \"id\": { \"type\": \"string\", \"value\": \"[variables(\\u0027id\\u0027)]\" } }",
        "\"outputs\": { \"id\": { \"type\": \"string\", \"value\": \"[variables(parameters('x'))]\" } }"
      })
  void aVariableThatIsNeededStays(String use) {
    String variables = "  \"variables\": { \"id\": \"" + OURS + "\" },\n  " + use + ",\n";

    assertThat(
            offered(template(variables, "%[variables('id')]"), Settings.DEFAULT)
                .after(Kind.INLINE, 0))
        .isEqualTo(template(variables, OURS));
  }

  @Test
  void whatIsOnlyAssumedIsNotWrittenIntoTheName() {
    assertThat(
            offered(
                    template(
                        "  \"parameters\": { \"id\": { \"type\": \"string\", \"defaultValue\": \""
                            + OURS
                            + "\" } },\n",
                        "%[parameters('id')]"),
                    Settings.DEFAULT)
                .titles(Kind.INLINE))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f37%",
        "pid-00000000-0000-0000-0000-000000000000%",
        "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378%",
        "network%"
      })
  void aNameThatIsNoTrackingIdHasFixesOrNothing(String name) {
    assertThat(offered(template("", name), settings(OTHER)).all()).isEmpty();
  }

  @Test
  void nothingIsOfferedElsewhereOrInABrokenTemplate() {
    assertThat(offered(template("%", OURS), settings(OTHER)).all()).isEmpty();
    assertThat(offered(template("", "%" + OURS).replace("0.0\",", "0.0\""), settings(OTHER)).all())
        .isEmpty();
  }

  @Test
  void whatACommentSuppressesStaysInItsLine() {
    String suppressed =
        template("", OURS + "-x")
            .replace(
                "      \"name\"",
                "      // arm-attribution-disable-next-line pid-suffix\n      \"name\"")
            .replace(OURS, OURS + "%");

    assertThat(offered(suppressed, Settings.DEFAULT).titles(Kind.EXTRACT)).isEmpty();
    assertThat(offered(suppressed, Settings.DEFAULT).titles(Kind.REWRITE)).hasSize(1);
  }

  @Test
  void whatBicepMakesAnewIsSaid() {
    String bicep = "  \"metadata\": { \"_generator\": { \"name\": \"bicep\" } },\n";

    assertThat(offered(template(bicep, OURS + "%"), settings(OTHER)).all())
        .extracting(offer -> offer.change().title())
        .hasSize(4)
        .allMatch(title -> title.endsWith(" (the next Bicep build loses it)"));
  }

  private static Settings settings(String trackingId) {
    return new Settings(Map.of(), List.of(), Optional.of(trackingId));
  }

  private static Offered offered(String marked, Settings settings) {
    return Offered.at(marked, new Surroundings(true, false, List.of()), settings);
  }
}
