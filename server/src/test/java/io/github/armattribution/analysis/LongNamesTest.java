package io.github.armattribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as nobody writes them, but for one who wants the server to look at them for good. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LongNamesTest {

  private static final int LENGTH = 200_000;
  private static final Surroundings MAIN = Surroundings.NONE.asMainTemplate();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        " ",
        "a",
        "(",
        "<",
        "<a>",
        "${",
        "{",
        "'",
        "pid-",
        "pid",
        "partner-",
        "your-",
        "__A",
        "##",
        "[a()",
        "\\u00a0",
        "\\u200b",
        "6c8d1f7e-",
        "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378",
        "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378-",
        "x-pid-"
      })
  void readingThemEnds(String part) {
    for (String start : new String[] {"pid-", "[concat('pid-", ""}) {
      String name = start + part.repeat(LENGTH / part.length());
      SourceText text = new SourceText(template(name), 1);
      assertThat(Analyzer.analyze(text, MAIN, Settings.DEFAULT).findings()).isNotEmpty();
    }
  }

  private static String template(String name) {
    return """
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "resources": [
            {
              "type": "Microsoft.Resources/deployments",
              "apiVersion": "2025-04-01",
              "name": "%s",
              "properties": {
                "mode": "Incremental",
                "template": {
                  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                  "contentVersion": "1.0.0.0",
                  "resources": []
                }
              }
            }
          ]
        }
        """
        .formatted(name);
  }
}
