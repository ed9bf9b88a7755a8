package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.armattribution.assist.RulePage;
import io.github.armattribution.rules.RuleCatalog;
import org.junit.jupiter.api.Test;

class RulePagesTest {

  @Test
  void aPageIsMarkdown() {
    try (TestClient client = TestClient.running("{}")) {
      JsonObject page =
          client.result("armAttribution/rulePage", "{rule: 'missing-pid'}").getAsJsonObject();

      assertThat(page.get("markdown").getAsString())
          .isEqualTo(
              RulePage.of(RuleCatalog.find("missing-pid").orElseThrow().description()).markdown());
    }
  }

  @Test
  void aRuleThatIsNoneIsRefused() {
    try (TestClient client = TestClient.running("{}")) {
      JsonObject error =
          client
              .request("armAttribution/rulePage", "{rule: 'missing-pit'}")
              .getAsJsonObject("error");

      assertThat(error.get("code").getAsInt()).isEqualTo(-32602);
      assertThat(error.get("message").getAsString())
          .startsWith("There is no rule 'missing-pit'. Did you mean 'missing-pid'?");
      assertThat(client.errorCode("armAttribution/rulePage", "{}")).isEqualTo(-32602);
    }
  }
}
