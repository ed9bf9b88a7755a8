package io.github.armattribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twice as large a file takes about twice the work. Steps are counted in bytes that the analysis
 * asks for: the nodes of a file are views made anew at each look, and so is each finding and fix.
 */
class GrowthTest {

  private static final int COUNT = 400;

  private static final double MOST = 2.2;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final String HEAD =
      "\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
          + " \"contentVersion\": \"1.0.0.0\"";

  /** Resources by their number, of which a file has many. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        many("distinct", n -> pid("pid-" + guid(n), "")),
        many("equal", n -> pid("pid-" + guid(0), "")),
        many(
            "equal on one condition",
            n -> pid("pid-" + guid(0), "\"condition\": \"[parameters('on')]\",")),
        many("without prefix", n -> pid(guid(n), "")),
        many("malformed", n -> pid("pid-" + guid(n).substring(1), "")),
        many("in capitals", n -> pid("PID-" + guid(n), "")),
        many("generated", n -> pid("[concat('pid-', guid(resourceGroup().id, '" + n + "'))]", "")),
        many("placeholders", n -> pid("pid-YOUR-GUID-" + n, "")),
        many("broken", n -> pid("[concat('pid-" + guid(n) + "', variables('none" + n + "'))]", "")),
        many("never deployed", n -> pid("pid-" + guid(n), "\"condition\": false,")),
        many(
            "to a subscription",
            n -> pid("pid-" + guid(n), "\"subscriptionId\": \"" + guid(0) + "\",")),
        many(
            "loops",
            n -> pid("pid-" + guid(n), "\"copy\": { \"name\": \"loop" + n + "\", \"count\": 2 },")),
        many("incomplete", n -> pid("pid-" + guid(n), "").replace(HEAD + ",", "")),
        many("in nested templates", n -> deployment("part" + n, "", pid("pid-" + guid(n), ""))),
        many("suppressed", n -> "// arm-attribution-disable-next-line\n" + pid(guid(n), "")),
        many(
            "referred to",
            n ->
                pid(
                    guid(n),
                    "\"dependsOn\": [\"[resourceId('a.b/c', '" + guid(n + 1) + "')]\"],")));
  }

  private static Arguments many(String what, IntFunction<String> resource) {
    return arguments(named(what, resource));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("Twice the resources take about twice the steps")
  void twiceTheFileIsTwiceTheWork(IntFunction<String> resource) {
    SourceText small = file(COUNT, resource);
    SourceText large = file(2 * COUNT, resource);
    // What is made once is made now.
    steps(small);

    assertThat((double) steps(large) / steps(small)).isLessThan(MOST);
  }

  private static SourceText file(int count, IntFunction<String> resource) {
    return new SourceText(
        "{ %s, \"parameters\": { \"on\": { \"type\": \"bool\" } }, \"resources\": [\n%s\n] }"
            .formatted(
                HEAD,
                IntStream.range(0, count).mapToObj(resource).collect(Collectors.joining(",\n"))),
        1);
  }

  private static long steps(SourceText file) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Analyzer.analyze(file, new Surroundings(true, false, List.of()), Settings.DEFAULT);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static String guid(int n) {
    return new UUID(0x5b1e73c9a04d4f26L + n * 0x9e3779b97f4a7c15L, 0x8d61c2f07a3b95e4L).toString();
  }

  private static String pid(String name, String more) {
    return deployment(name, more, "");
  }

  private static String deployment(String name, String more, String resources) {
    return """
    { "type": "Microsoft.Resources/deployments", "apiVersion": "2025-04-01", "name": "%s", %s
      "properties": { "mode": "Incremental", "template": { %s, "resources": [%s] } } }"""
        .formatted(name, more, HEAD, resources);
  }
}
