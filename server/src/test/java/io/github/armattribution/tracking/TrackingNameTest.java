package io.github.armattribution.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonDocument;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of deployments, and what they say. {@code x()} stands for what the file does not tell. */
class TrackingNameTest {

  private static FoldedText folded(String name) {
    String json = "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    return new Folder().foldText(JsonDocument.parse(json).root().orElseThrow(), Scope.EMPTY);
  }

  /** The name with its ID in angle quotes, and an ellipsis for each gap. */
  private static String marked(TrackingName name) {
    String text = name.folded().text();
    return (text.substring(0, name.idStart()) + "«" + name.id() + "»" + name.tail())
        .replace(FoldedText.UNKNOWN, '…');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13                | GUID           | pid-«3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13»
          PID-3D1A5C0E-92B4-4F67-8E21-B07C4D9F6A13                | GUID           | PID-«3D1A5C0E-92B4-4F67-8E21-B07C4D9F6A13»
          pid-3d1a5c0e-92b4-5f67-8e21-b07c4d9f6a13                | GUID           | pid-«3d1a5c0e-92b4-5f67-8e21-b07c4d9f6a13»
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-partnercenter  | GUID           | pid-«3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13»-partnercenter
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-westeurope     | GUID           | pid-«3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13»-westeurope
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13_eu             | GUID           | pid-«3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13»_eu
          [concat('pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13', x())] | GUID         | pid-«3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13»…
          pid-northwind-shop-partnercenter                        | PARTNER_CENTER | pid-«northwind-shop-partnercenter»
          pid-watsonx-ai-PartnerCenter                            | PARTNER_CENTER | pid-«watsonx-ai-PartnerCenter»
          [concat('pid-', x(), '-partnercenter')]                 | PARTNER_CENTER | pid-«…-partnercenter»
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1                 | MALFORMED      | pid-«3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1»
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1-eu              | MALFORMED      | pid-«3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1»-eu
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a134-eu            | MALFORMED      | pid-«3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a134»-eu
          pid-{3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13}              | MALFORMED      | pid-«{3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13}»
          [concat('pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1-', x())] | MALFORMED    | pid-«3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1»-…
          pid-XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX                | PLACEHOLDER    | pid-«XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX»
          pid-00000000-0000-0000-0000-000000000000-eu             | PLACEHOLDER    | pid-«00000000-0000-0000-0000-000000000000»-eu
          pid-tba-partnercenter                                   | PLACEHOLDER    | pid-«tba-partnercenter»
          pid-<your GUID>                                         | PLACEHOLDER    | pid-«<your GUID>»
          pid-app-gateway-start-deployment                        | OTHER          | pid-«app-gateway-start-deployment»
          pid-                                                    | OTHER          | pid-«»
          pid-dead-beef                                           | OTHER          | pid-«dead-beef»
          [concat('pid-', x())]                                   | UNKNOWN        | pid-«…»
          [concat('pid-3d1a5c0e-', x())]                          | UNKNOWN        | pid-«3d1a5c0e-…»
          """)
  void kindAndRangeOfTheId(String name, TrackingName.Kind kind, String marked) {
    TrackingName read = TrackingName.of(folded(name)).orElseThrow();
    assertThat(read.kind()).isEqualTo(kind);
    assertThat(marked(read)).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pid",
        "cb-pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13",
        "pid_3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13",
        "46d3xbcp.res.storage-storageaccount.0-14-3.k3fa",
        "[concat(x(), 'pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13')]"
      })
  void noTrackingName(String name) {
    assertThat(TrackingName.of(folded(name))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13                    | GUID
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-westeurope         | GUID
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-partnercenter      | GUID
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-role-assignment-of-ops |
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1                     |
          XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX                    | PLACEHOLDER
          your-tracking-guid                                      | PLACEHOLDER
          your-network                                            |
          network                                                 |
          """)
  void withoutPrefix(String name, TrackingName.Kind kind) {
    assertThat(TrackingName.unprefixed(folded(name)).map(TrackingName::kind))
        .isEqualTo(Optional.ofNullable(kind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13               | pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13
          PID-3D1A5C0E-92B4-4F67-8E21-B07C4D9F6A13           | pid-3D1A5C0E-92B4-4F67-8E21-B07C4D9F6A13
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-partnercenter | pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-partnercenter
          pid-northwind-shop-partnercenter                   | pid-northwind-shop-partnercenter
          northwind-shop-partnercenter                       |
          pid--partnercenter                                 |
          pid-partnercenter                                  |
          pid-north"wind-partnercenter                       |
          pid-northwind                                      |
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1                |
          b6addd8f-5ff4-4fc0-a2b5-0ec7861106c4               |
          """)
  void whatASettingMeans(String setting, String name) {
    assertThat(TrackingName.meant(setting)).isEqualTo(Optional.ofNullable(name));
  }
}
