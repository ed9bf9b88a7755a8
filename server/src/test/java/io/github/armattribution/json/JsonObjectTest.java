package io.github.armattribution.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name in an object means, however many there are: large objects are indexed. */
class JsonObjectTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 100})
  void namesAreFoundInAnyCaseAndTheLastCounts(int others) {
    String more =
        IntStream.range(0, others)
            .mapToObj(i -> ", \"other%d\": %d".formatted(i, i))
            .collect(Collectors.joining());
    JsonObject object =
        JsonDocument.parse(
                "{\"first\": 1, \"Twice\": 2, \"esc\\u0061ped\": 3%s, \"tWICE\": 4}"
                    .formatted(more))
            .rootObject()
            .orElseThrow();
    assertThat(object.get("FIRST").orElseThrow().source()).isEqualTo("1");
    assertThat(object.get("twice").orElseThrow().source()).isEqualTo("4");
    assertThat(object.get("Escaped").orElseThrow().source()).isEqualTo("3");
    assertThat(object.get("missing")).isEmpty();
  }
}
