package io.github.armattribution.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonPrimitive;

/** Comments and metadata that suppress findings, or are meant to. */
class SuppressionFuzzing {

  @FuzzTest
  void anyCommentIsRead(byte[] input) {
    String comment = Input.text(input);
    Judged.judge(
        """
        // arm-attribution-disable-file %1$s
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          /* arm-attribution-disable-next-line %1$s */
          "resources": [],
          "metadata": { "arm-attribution": { "disable": [%2$s] } }
        }
        """
            .formatted(comment, new JsonPrimitive(comment)));
  }
}
