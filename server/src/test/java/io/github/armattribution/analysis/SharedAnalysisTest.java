package io.github.armattribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.FixEdits;
import io.github.armattribution.finding.FixInputs;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fixes are worked out when they are chosen, by whatever thread is free, several at once. */
class SharedAnalysisTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 100;
  private static final int DEPLOYMENTS = 12;

  private static final SourceText MAIN =
      new SourceText(
          """
          {
            "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
            "contentVersion": "1.0.0.0",
            "resources": [
              {
                "type": "Microsoft.Resources/deployments",
                "apiVersion": "2025-04-01",
                "name": "part",
                "properties": { "mode": "Incremental", "templateLink": { "relativePath": "part.json" } }
              }
            ]
          }
          """,
          1);

  /** The linked file: its names, conditions and targets all have to be folded. */
  private static SourceText part(int round) {
    return new SourceText(
        """
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "variables": { "yes": "[equals('%d', '%d')]", "mode": "[concat('Incre', 'mental')]" },
          "resources": [
            %s
          ]
        }
        """
            .formatted(
                round,
                round,
                IntStream.range(0, DEPLOYMENTS)
                    .mapToObj(SharedAnalysisTest::deployment)
                    .collect(Collectors.joining(",\n    "))),
        1);
  }

  private static String deployment(int number) {
    return """
        {
          "type": "Microsoft.Resources/deployments",
          "apiVersion": "2025-04-01",
          "condition": "[and(variables('yes'), equals(concat('a', '%d'), 'a%d'))]",
          "name": "wrapper%d",
          "properties": {
            "mode": "[variables('mode')]",
            "template": {
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "contentVersion": "1.0.0.0",
              "resources": [
                {
                  "type": "Microsoft.Resources/deployments",
                  "apiVersion": "2025-04-01",
                  "name": "pid-3d81f6a2-57c9-4e0b-9a14-c06e2b7f%04d",
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
          }
        },
        { "type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-05-01", "name": "store%d" }"""
        .formatted(number, number, number, number, number);
  }

  @Test
  void manyThreadsWorkOutTheSameFix() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Fix fix = moveOf(part(round));
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<FixEdits>> edits = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          edits.add(
              threads.submit(
                  () -> {
                    start.await(10, TimeUnit.SECONDS);
                    return edits(fix);
                  }));
        }
        FixEdits alone = edits(moveOf(part(round)));
        assertThat(alone.own()).hasSize(DEPLOYMENTS);
        for (Future<FixEdits> each : edits) {
          assertThat(each.get(10, TimeUnit.SECONDS)).isEqualTo(alone);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Fix moveOf(SourceText part) {
    Surroundings surroundings =
        new Surroundings("part.json", false, false, false, List.of("main.json"), List.of());
    return Analyzer.analyze(part, surroundings, Settings.DEFAULT).findings().stream()
        .flatMap(finding -> finding.fixes().stream())
        .filter(fix -> fix.title().startsWith("Move"))
        .findFirst()
        .orElseThrow();
  }

  private static FixEdits edits(Fix fix) {
    return fix.edits(new FixInputs(() -> new UUID(0, 0), neighbor -> Optional.of(MAIN)));
  }
}
