package io.github.armattribution.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidReadingTest {

  private static final String REPAIRED = "3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1       | has 11 digits in its last group, 12 are needed
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a134     | has 13 digits in its last group, 12 are needed
          d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13       | has 7 digits in its first group, 8 are needed
          3d1a5c0e-92b4-4f67-8e2-b07c4d9f6a13       | has 3 digits in its fourth group, 4 are needed
          3d1a5c0e-92b4-4f67-8e211-b07c4d9f6a134    | has 5 digits in its fourth group, 4 are needed; has 13 digits in its last group, 12 are needed
          3d1a5c0e-92b4-4f67-8e21                   | has 4 groups of digits, 5 are needed
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1z      | contains "z", which is not a hexadecimal digit
          3d1a5cOe-92b4-4f67-8e21-b07c4d9f6a13      | contains "O", which is not a hexadecimal digit
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13shop  | runs into "shop" without a hyphen between
          3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a1-eu    | has 11 digits in its last group, 12 are needed
          """)
  void whatIsWrong(String text, String defects) {
    GuidReading reading = GuidReading.of(text);
    assertThat(reading.meant()).isTrue();
    assertThat(String.join("; ", reading.defects())).isEqualTo(defects);
    assertThat(reading.repaired()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `{3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13}`  | stands in braces
          `(3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13)`  | stands in parentheses
          `3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13}`   | ends with "}"
          `3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13 `   | ends with a blank
          ` 3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13`   | contains a blank
          3d1a5c0e -92b4-4f67-8e21-b07c4d9f6a13     | contains a blank
          pid-3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13  | starts with a second "pid-"
          3d1a5c0e92b44f678e21b07c4d9f6a13          | has no hyphens
          3d1a5c0e92b4-4f67-8e21-b07c4d9f6a13       | lacks a hyphen
          3d1a5c0e-92b4-4f67-8e21-b07c-4d9f6a13     | has a hyphen too many
          3d1a5c0e-92b4-4f67-8e21b-07c4d9f6a13      | has 5 digits in its fourth group, 4 are needed; has 11 digits in its last group, 12 are needed
          3d1a5c0e–92b4–4f67–8e21–b07c4d9f6a13      | contains "–" (U+2013 EN DASH) in place of a hyphen
          3d1a5c0e_92b4_4f67_8e21_b07c4d9f6a13      | contains "_" in place of a hyphen
          3d1а5c0e-92b4-4f67-8e21-b07c4d9f6a13      | contains "а" (U+0430 CYRILLIC SMALL LETTER A) in place of "a"
          ３d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13     | contains "３" (U+FF13 FULLWIDTH DIGIT THREE) in place of "3"
          """)
  void whatCanBeRepaired(String text, String defects) {
    GuidReading reading = GuidReading.of(text);
    assertThat(reading.meant()).isTrue();
    assertThat(String.join("; ", reading.defects())).isEqualTo(defects);
    assertThat(reading.repaired()).isEqualTo(Optional.of(REPAIRED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "shop",
        "app-gateway-start-deployment",
        "dead-beef",
        "3d1a5c0e-92b4-4f67",
        "a-b-c-d-e",
        "westeurope-northwind-shop-frontend-production"
      })
  void wasNotMeantAsOne(String text) {
    assertThat(GuidReading.of(text).meant()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FEFF | ZERO WIDTH NO-BREAK SPACE",
        "200B | ZERO WIDTH SPACE",
        "00AD | SOFT HYPHEN",
        "202E | RIGHT-TO-LEFT OVERRIDE",
        "0007 | BEL"
      })
  void whatIsNotSeenIsNamedAndLeftOut(String codePoint, String name) {
    String hidden = Character.toString(Integer.parseInt(codePoint, 16));
    for (int at = 0; at <= REPAIRED.length(); at++) {
      GuidReading reading =
          GuidReading.of(REPAIRED.substring(0, at) + hidden + REPAIRED.substring(at));
      assertThat(reading.defects())
          .containsExactly("contains the invisible character U+" + codePoint + " " + name);
      assertThat(reading.repaired()).contains(REPAIRED);
      assertThat(reading.length()).isEqualTo(REPAIRED.length() + 1);
    }
  }
}
