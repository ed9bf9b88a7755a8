package io.github.armattribution.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a value was assumed from belongs to the value, whoever gave it. */
class AssumptionsTest {

  private final Set<String> given = new HashSet<>(Set.of("region"));
  private final Value value = new Value.Bool(true, Collections.unmodifiableSet(given));

  @Test
  void namesAreComparedInAnyCase() {
    assertThat(value.assumedFrom().contains("Region")).isTrue();
    assertThat(value.assuming(Set.of("REGION", "size")).assumedFrom())
        .containsExactly("region", "size");
  }

  @Test
  void theyStayWhenTheGivenSetChanges() {
    given.add("size");
    assertThat(value.assumedFrom()).containsExactly("region");
  }
}
