package io.github.armattribution.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.tracking.Attribution;
import org.junit.jupiter.api.Test;

/**
 * What a template asks for grows with the template and not faster: twice the input takes at most
 * two and a half times the steps from node to node. Steps are counted, so no clock plays a part.
 */
class NodeStepsTest {

  @Test
  void variablesThatUseTheOneBefore() {
    assertThat(stepsOfChain(4_000)).isLessThan(stepsOfChain(2_000) * 5 / 2);
  }

  private static long stepsOfChain(int variables) {
    StringBuilder chain = new StringBuilder("\"v0\": \"eu\"");
    for (int i = 1; i < variables; i++) {
      chain.append(", \"v%d\": \"[variables('v%d')]\"".formatted(i, i - 1));
    }
    return steps(
        """
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "variables": { %s },
          "resources": [
            {
              "type": "Microsoft.Resources/deployments",
              "apiVersion": "2025-04-01",
              "name": "[concat('pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378-', variables('v%d'))]",
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
            .formatted(chain, variables - 1));
  }

  private static long steps(String template) {
    CountingTree tree = new CountingTree(template);
    ArmTemplate file = ArmTemplate.of(JsonParser.parse(tree)).orElseThrow();
    assertThat(Attribution.of(file, Surroundings.NONE).meant()).hasSize(1);
    return tree.steps;
  }

  private static final class CountingTree extends JsonTree {

    private long steps;

    CountingTree(String text) {
      super(text);
    }

    @Override
    int nextChild(int parent, int node) {
      steps++;
      return super.nextChild(parent, node);
    }
  }
}
