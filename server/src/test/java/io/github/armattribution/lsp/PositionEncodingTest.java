package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionEncodingTest {

  /**
   * Offsets: a 0, e-acute 1, face 2 to 3, b 4, CR 5, LF 6, second line 7: c 7, CR 8, last line 9.
   */
  private static final String TEXT = "a\u00e9\ud83d\ude00b\r\nc\r";

  private static final LineIndex LINES = LineIndex.of(TEXT);

  @ParameterizedTest
  @CsvSource({
    "UTF_8, 0, 0, 0",
    "UTF_8, 0, 1, 1",
    "UTF_8, 0, 3, 2",
    "UTF_8, 0, 7, 4",
    "UTF_8, 0, 8, 5",
    "UTF_16, 0, 1, 1",
    "UTF_16, 0, 2, 2",
    "UTF_16, 0, 4, 4",
    "UTF_16, 0, 5, 5",
    "UTF_32, 0, 1, 1",
    "UTF_32, 0, 2, 2",
    "UTF_32, 0, 3, 4",
    "UTF_32, 0, 4, 5",
    "UTF_8, 1, 0, 7",
    "UTF_16, 1, 1, 8",
    "UTF_32, 2, 0, 9"
  })
  void countsInTheClientsUnits(PositionEncoding encoding, int line, int column, int offset) {
    assertThat(encoding.offset(TEXT, LINES, new Position(line, column))).isEqualTo(offset);
    assertThat(encoding.position(TEXT, LINES, offset)).isEqualTo(new Position(line, column));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF_8, 0, 99, 5", "UTF_16, 0, 99, 5", "UTF_32, 0, 2147483647, 5", "UTF_16, 0, 2147483647, 5",
    "UTF_8, 99, 0, 9", "UTF_16, 3, 7, 9", "UTF_16, 1, 2, 8", "UTF_32, -1, -1, 0",
    "UTF_8, 0, 2, 1", "UTF_8, 0, 4, 2", "UTF_8, 0, 6, 2"
  })
  void clampsWhatIsNoPlace(PositionEncoding encoding, int line, int column, int offset) {
    assertThat(encoding.offset(TEXT, LINES, new Position(line, column))).isEqualTo(offset);
  }

  @Test
  void prefersItsOwnEncodingAndTakesWhatTheClientHas() {
    assertThat(PositionEncoding.choose(List.of())).isEqualTo(PositionEncoding.UTF_16);
    assertThat(PositionEncoding.choose(List.of("utf-8", "utf-16")))
        .isEqualTo(PositionEncoding.UTF_16);
    assertThat(PositionEncoding.choose(List.of("utf-8", "utf-32")))
        .isEqualTo(PositionEncoding.UTF_8);
    assertThat(PositionEncoding.choose(List.of("utf-32"))).isEqualTo(PositionEncoding.UTF_32);
    assertThat(PositionEncoding.choose(List.of("ebcdic"))).isEqualTo(PositionEncoding.UTF_16);
  }
}
