package io.github.armattribution.expression;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of parameters, at least one, compared in any case as the template language does. Never
 * changes, so values share it.
 */
final class Assumptions extends AbstractSet<String> {

  private final Set<String> names;

  private Assumptions(Set<String> one, Set<String> other) {
    TreeSet<String> union = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    union.addAll(one);
    union.addAll(other);
    names = Collections.unmodifiableSet(union);
  }

  /** The same names in a set that never changes and compares them in any case. */
  static Set<String> copyOf(Set<String> names) {
    return names.isEmpty()
        ? Set.of()
        : names instanceof Assumptions ? names : union(names, Set.of());
  }

  static Set<String> union(Set<String> one, Set<String> other) {
    if (other.isEmpty() && (one.isEmpty() || one instanceof Assumptions)) {
      return one;
    }
    if ((one.isEmpty() || one == other) && other instanceof Assumptions) {
      return other;
    }
    return new Assumptions(one, other);
  }

  @Override
  public boolean contains(Object name) {
    return names.contains(name);
  }

  @Override
  public Iterator<String> iterator() {
    return names.iterator();
  }

  @Override
  public int size() {
    return names.size();
  }
}
