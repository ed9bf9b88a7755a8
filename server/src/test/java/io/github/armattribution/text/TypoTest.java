package io.github.armattribution.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypoTest {

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
    assertThat(Typo.distance(typed, meant)).isEqualTo(distance);
    assertThat(Typo.distance(meant, typed)).isEqualTo(distance);
  }

  @Test
  void theNearestIsMeantIfItIsNear() {
    List<String> words = List.of("explain", "check", "fix");

    assertThat(Typo.nearest("FIXX", words, 2)).contains("fix");
    assertThat(Typo.nearest("chec", words, 2)).contains("check");
    assertThat(Typo.nearest("guid", words, 2)).isEmpty();
  }
}
