package io.github.armattribution.report;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.rules.RuleCatalog;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many findings there are of each rule, and of each severity. */
final class RuleCounts {

  private record Kind(Severity severity, String rule) {}

  private final Map<Kind, Integer> counts = new HashMap<>();

  void add(Finding finding) {
    counts.merge(new Kind(finding.severity(), finding.rule()), 1, Integer::sum);
  }

  int rules() {
    return (int) counts.keySet().stream().map(Kind::rule).distinct().count();
  }

  int findings() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  int findings(Severity severity) {
    return counts.entrySet().stream()
        .filter(kind -> kind.getKey().severity() == severity)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** A row for each rule: the loudest first, then those that find most. */
  String table(Terminal terminal) {
    Comparator<Map.Entry<Kind, Integer>> order =
        Comparator.<Map.Entry<Kind, Integer>, Severity>comparing(kind -> kind.getKey().severity())
            .reversed()
            .thenComparing(Map.Entry.<Kind, Integer>comparingByValue().reversed())
            .thenComparing(kind -> kind.getKey().rule());
    List<Map.Entry<Kind, Integer>> rows = counts.entrySet().stream().sorted(order).toList();
    int digits = rows.stream().mapToInt(row -> row.getValue().toString().length()).max().orElse(1);
    TextTable table = new TextTable(terminal);
    for (Map.Entry<Kind, Integer> row : rows) {
      Kind kind = row.getKey();
      table.add(
          ("%" + (digits + 2) + "d").formatted(row.getValue()),
          kind.severity().word(),
          kind.rule(),
          title(kind.rule()));
    }
    return table.toString();
  }

  private static String title(String rule) {
    return Stream.of(rule)
        .flatMap(id -> RuleCatalog.find(id).stream())
        .map(known -> known.description().title())
        .findFirst()
        .orElse("");
  }
}
