package io.github.armattribution.expression;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets of parameter names, compared in any case as the template language does. */
final class Assumptions {

  private Assumptions() {}

  static Set<String> copyOf(Set<String> names) {
    // Sets made here are immutable and sorted without regard to case; others are taken in.
    return names.isEmpty() ? Set.of() : names.getClass() == OWN ? names : union(names, Set.of());
  }

  static Set<String> union(Set<String> one, Set<String> other) {
    if (other.isEmpty() && (one.isEmpty() || one.getClass() == OWN)) {
      return one;
    }
    if (one.isEmpty() && other.getClass() == OWN || one == other && one.getClass() == OWN) {
      return other;
    }
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(one);
    names.addAll(other);
    return Collections.unmodifiableSet(names);
  }

  private static final Class<?> OWN = Collections.unmodifiableSet(new TreeSet<>()).getClass();
}
