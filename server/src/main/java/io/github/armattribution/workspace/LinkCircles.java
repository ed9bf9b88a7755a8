package io.github.armattribution.workspace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files and who links to them, where those that link to each other, themselves or through others,
 * form one circle. Found by Tarjan's algorithm in time that grows with the number of links.
 */
final class LinkCircles {

  private final Map<String, Set<String>> linkedBy;

  /** Each behind those from which links lead to it. A file that is in none is one by itself. */
  private final List<Set<String>> circles = new ArrayList<>();

  private final Map<String, Integer> circleOf = new HashMap<>();

  /** A file on the way from link to link. */
  private static final class Step {
    private final String file;
    private final int number;
    private final Iterator<String> ahead;
    private int lowest;

    Step(String file, int number, Iterator<String> ahead) {
      this.file = file;
      this.number = number;
      this.ahead = ahead;
      this.lowest = number;
    }
  }

  /**
   * @param files with a file, all that link to it are among them
   * @param linkedBy the files that link to each one
   */
  LinkCircles(Set<String> files, Map<String, Set<String>> linkedBy) {
    this.linkedBy = linkedBy;
    Map<String, Integer> numbers = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (String file : files) {
      if (!numbers.containsKey(file)) {
        walk(file, numbers, open);
      }
    }
  }

  private void walk(String start, Map<String, Integer> numbers, Deque<String> open) {
    Deque<Step> way = new ArrayDeque<>();
    way.push(step(start, numbers, open));
    while (!way.isEmpty()) {
      Step here = way.peek();
      if (here.ahead.hasNext()) {
        String next = here.ahead.next();
        if (!numbers.containsKey(next)) {
          way.push(step(next, numbers, open));
        } else if (!circleOf.containsKey(next)) {
          here.lowest = Math.min(here.lowest, numbers.get(next));
        }
        continue;
      }
      way.pop();
      if (here.lowest == here.number) {
        close(here.file, open);
      } else {
        way.element().lowest = Math.min(way.element().lowest, here.lowest);
      }
    }
  }

  private Step step(String file, Map<String, Integer> numbers, Deque<String> open) {
    numbers.put(file, numbers.size());
    open.push(file);
    return new Step(file, numbers.get(file), linkers(file).iterator());
  }

  private void close(String first, Deque<String> open) {
    Set<String> circle = new HashSet<>();
    String file;
    do {
      file = open.pop();
      circle.add(file);
      circleOf.put(file, circles.size());
    } while (!file.equals(first));
    circles.add(circle);
  }

  /**
   * The files to which one of {@code starts} leads that is not in their own circle.
   *
   * @param starts some of the files
   */
  Set<String> reachedFromOutside(Set<String> starts) {
    Set<String> reached = new HashSet<>();
    Set<Integer> leading = new HashSet<>();
    for (int number = 0; number < circles.size(); number++) {
      int own = number;
      Set<String> circle = circles.get(number);
      boolean fromOutside =
          circle.stream()
              .flatMap(file -> linkers(file).stream())
              .map(circleOf::get)
              .anyMatch(other -> other != own && leading.contains(other));
      if (fromOutside) {
        reached.addAll(circle);
      }
      if (fromOutside || circle.stream().anyMatch(starts::contains)) {
        leading.add(number);
      }
    }
    return reached;
  }

  private Set<String> linkers(String file) {
    return linkedBy.getOrDefault(file, Set.of());
  }
}
