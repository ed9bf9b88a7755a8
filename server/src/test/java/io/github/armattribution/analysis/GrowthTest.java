package io.github.armattribution.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import io.github.armattribution.assist.Lenses;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.Steps;
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
 * Twice as large a file takes about twice the work. No clock plays a part: work is counted in steps
 * from node to node, and in bytes that are asked for, since most of what takes no step makes
 * something.
 */
class GrowthTest {

  private static final int COUNT = 200;

  private static final double MOST = 2.25;

  private static final Surroundings MAIN = new Surroundings(true, false, List.of());

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final String HEAD =
      "\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
          + " \"contentVersion\": \"1.0.0.0\"";

  private static final String ON = "\"parameters\": { \"on\": { \"type\": \"bool\" } }";

  /** Files by how many there are in them of something. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        resources("distinct", n -> pid("pid-" + guid(n), "")),
        resources("equal", n -> pid("pid-" + guid(0), "")),
        resources(
            "equal on one condition",
            n -> pid("pid-" + guid(0), "\"condition\": \"[parameters('on')]\",")),
        resources("without prefix", n -> pid(guid(n), "")),
        resources("malformed", n -> pid("pid-" + guid(n).substring(1), "")),
        resources("in capitals", n -> pid("PID-" + guid(n), "")),
        resources(
            "generated", n -> pid("[concat('pid-', guid(resourceGroup().id, '" + n + "'))]", "")),
        resources("placeholders", n -> pid("pid-YOUR-GUID-" + n, "")),
        resources(
            "broken", n -> pid("[concat('pid-" + guid(n) + "', variables('none" + n + "'))]", "")),
        resources("never deployed", n -> pid("pid-" + guid(n), "\"condition\": false,")),
        resources(
            "to a subscription",
            n -> pid("pid-" + guid(n), "\"subscriptionId\": \"" + guid(0) + "\",")),
        resources(
            "loops",
            n -> pid("pid-" + guid(n), "\"copy\": { \"name\": \"loop" + n + "\", \"count\": 2 },")),
        resources("incomplete", n -> pid("pid-" + guid(n), "").replace(HEAD + ",", "")),
        resources(
            "in nested templates", n -> deployment("part" + n, "", pid("pid-" + guid(n), ""))),
        resources("suppressed", n -> "// arm-attribution-disable-next-line\n" + pid(guid(n), "")),
        resources(
            "referred to",
            n ->
                pid(guid(n), "\"dependsOn\": [\"[resourceId('a.b/c', '" + guid(n + 1) + "')]\"],")),
        resources("in conflict", n -> "<<<<<<< ours\n" + pid("pid-" + guid(n), "")),
        members("resources with symbolic names", "resources", n -> pid("pid-" + guid(0), "")),
        members(
            "loops with symbolic names",
            "resources",
            n -> pid("pid-" + guid(n), "\"copy\": { \"name\": \"l" + n + "\", \"count\": 2 },")),
        members(
            "parameters",
            "resources\": [], \"parameters",
            n -> "{ \"type\": \"string\", \"defaultValue\": \"[parameters('member" + n + "')]\" }"),
        kind(
            "variables that use the one before",
            n ->
                "{ %s, \"variables\": { \"v0\": \"eu\", %s }, \"resources\": [%s] }"
                    .formatted(
                        HEAD,
                        many(n, i -> "\"v%d\": \"[variables('v%d')]\"".formatted(i + 1, i)),
                        pid("[concat('pid-" + guid(0) + "-', variables('v" + n + "'))]", ""))),
        kind(
            "suppression comments",
            n ->
                "// arm-attribution-disable-file missing-prefix\n".repeat(n)
                    + "{ %s, \"resources\": [] }".formatted(HEAD)),
        kind(
            "rules in a comment",
            n ->
                "// arm-attribution-disable-file "
                    + "missing-prefix,".repeat(n)
                    + "pid-suffix\n{ %s, \"resources\": [] }".formatted(HEAD)),
        kind(
            "brackets that nobody closes",
            n -> "{ %s, \"resources\": %s".formatted(HEAD, "[".repeat(100 * n))));
  }

  private static Arguments kind(String what, IntFunction<String> file) {
    return arguments(named(what, file));
  }

  private static Arguments resources(String what, IntFunction<String> resource) {
    return kind(
        what, n -> "{ %s, %s, \"resources\": [\n%s\n] }".formatted(HEAD, ON, many(n, resource)));
  }

  private static Arguments members(String what, String where, IntFunction<String> member) {
    return kind(
        what,
        n ->
            "{ %s, \"languageVersion\": \"2.0\", \"%s\": {\n%s\n} }"
                .formatted(HEAD, where, many(n, i -> "\"member" + i + "\": " + member.apply(i))));
  }

  private static String many(int count, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(",\n"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("Twice the file takes about twice the work")
  void twiceTheFileIsTwiceTheWork(IntFunction<String> file) {
    // What is made once is made now.
    Work.of(file.apply(COUNT));
    Work small = Work.of(file.apply(COUNT));
    Work large = Work.of(file.apply(2 * COUNT));

    assertThat((double) large.steps / small.steps).as("steps").isLessThan(MOST);
    assertThat((double) large.bytes / small.bytes).as("bytes").isLessThan(MOST);
  }

  /** What an analysis, and what is shown above the lines, takes. */
  private record Work(long steps, long bytes) {

    static Work of(String file) {
      Steps steps = Steps.upTo(Long.MAX_VALUE);
      SourceText text = new SourceText(file, 1);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      Analysis analysis = Analyzer.analyze(text, MAIN, Settings.DEFAULT, steps);
      Lenses.of(analysis.attribution().orElseThrow(), MAIN, analysis.findings());
      return new Work(steps.taken(), THREADS.getCurrentThreadAllocatedBytes() - before);
    }
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
