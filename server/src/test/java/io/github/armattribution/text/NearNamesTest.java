package io.github.armattribution.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

  @ParameterizedTest
  @CsvSource({
    "check, check, 0",
    "chek, check, 1",
    "chekc, check, 1",
    "checks, check, 1",
    "czech, check, 2",
    "'', fix, 3",
    "abc, '', 3"
  })
  void everyWrongCharacterCounts(String typed, String meant, int distance) {
    assertThat(NearNames.distance(typed, meant)).isEqualTo(distance);
    assertThat(NearNames.distance(meant, typed)).isEqualTo(distance);
  }

  @Test
  void theNearestIsMeantIfItIsNear() {
    List<String> words = List.of("explain", "check", "fix");

    assertThat(NearNames.of("FIXX", words)).containsExactly("fix");
    assertThat(NearNames.of("chec", words)).containsExactly("check");
    assertThat(NearNames.of("guid", words)).isEmpty();
  }

  @Test
  void onlyTheNearestAreOffered() {
    List<String> names = List.of("lambdaVariables", "variables", "variable2");

    assertThat(NearNames.of("variable", names)).containsExactly("variables", "variable2");
  }

  @Test
  void aNameInAnotherOneIsNear() {
    List<String> names = List.of("trackingId", "trackingIdOfGateway", "location");

    assertThat(NearNames.of("tracking", names)).containsExactly("trackingId");
    assertThat(NearNames.of("gateway", names)).containsExactly("trackingIdOfGateway");
  }
}
