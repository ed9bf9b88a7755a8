package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Findings about IDs: one for each place where a bad one is defined, however many use it. */
final class IdFindings {

  private IdFindings() {}

  static List<Finding> of(List<Use> uses, Function<Use, Finding> finding) {
    Map<Span, List<Use>> byPlace = new LinkedHashMap<>();
    for (Use use : uses) {
      byPlace.computeIfAbsent(use.idSpan(), place -> new ArrayList<>()).add(use);
    }
    return byPlace.values().stream()
        .map(users -> finding.apply(users.get(0)).withRelated(related(users)))
        .toList();
  }

  private static List<Related> related(List<Use> users) {
    return users.stream()
        .filter(user -> !user.nameSpan().encloses(user.idSpan()))
        .map(user -> new Related(user.nameSpan(), "This deployment takes its name from it."))
        .toList();
  }
}
