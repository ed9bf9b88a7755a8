package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkCirclesTest {

  /** Counted are the looks at who links to a file. */
  @Test
  void twiceAsManyFilesThatLinkToEachOtherTakeTwiceAsManyLooks() {
    assertThat(looks(400)).isBetween(2L * 200, 2 * looks(200));
  }

  private static long looks(int count) {
    Looked linkedBy = new Looked();
    for (int i = 0; i < count; i++) {
      int file = i;
      linkedBy.put(
          "main" + i,
          IntStream.rangeClosed(1, 10)
              .mapToObj(step -> "main" + (file + step) % count)
              .collect(Collectors.toSet()));
    }
    LinkCircles circles = new LinkCircles(linkedBy.keySet(), linkedBy);
    assertThat(circles.reachedFromOutside(linkedBy.keySet())).isEmpty();
    return linkedBy.looks;
  }

  private static final class Looked extends HashMap<String, Set<String>> {

    private static final long serialVersionUID = 1;

    private long looks;

    @Override
    public Set<String> get(Object file) {
      looks++;
      return super.get(file);
    }

    @Override
    public Set<String> getOrDefault(Object file, Set<String> otherwise) {
      looks++;
      return super.getOrDefault(file, otherwise);
    }
  }
}
