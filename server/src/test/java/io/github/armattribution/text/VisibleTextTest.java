package io.github.armattribution.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

  @ParameterizedTest
  @CsvSource({
    "FEFF", "200B", "00AD", "202E", "2066", "0000", "001B", "2028", "DC00", "FFFE", "E0001"
  })
  void whatIsNotSeenIsWrittenOut(String codePoint) {
    String hidden = Character.toString(Integer.parseInt(codePoint, 16));

    assertThat(VisibleText.of("pid-" + hidden + "a")).isEqualTo("pid-<U+" + codePoint + ">a");
  }

  @Test
  void whatIsSeenStays() {
    String text = "Ünï–код\t漢 😀\r\n";

    assertThat(VisibleText.of(text)).isSameAs(text);
  }

  @Test
  void aCharacterHasANumberAndAName() {
    assertThat(VisibleText.named(0x202E)).isEqualTo("U+202E RIGHT-TO-LEFT OVERRIDE");
    assertThat(VisibleText.named('\f')).isEqualTo("U+000C FORM FEED");
    assertThat(VisibleText.named(0xFFFE)).isEqualTo("U+FFFE");
  }
}
