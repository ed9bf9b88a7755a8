package io.github.armattribution.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          eb7927c8-dd66-43e1-b0cf-c346a422063           | SAMPLE
          b6addd8f-5ff4-4fc0-a2b5-0ec7861106c4          | SAMPLE
          B6ADDD8F-5FF4-4FC0-A2B5-0EC7861106C4-eu       | SAMPLE
          XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX          | REPEATED
          xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx          | REPEATED
          xxx                                           | REPEATED
          00000000-0000-0000-0000-000000000000          | REPEATED
          11111111-1111-1111-1111-111111111111          | REPEATED
          00000000-0000-0000-0000-00000000000           | REPEATED
          00000000-0000-0000-0000-000000000000-eu       | REPEATED
          12345678-1234-1234-1234-123456789012          | REPEATED
          <GUID>                                        | BRACKETS
          <Tracking GUID registered at https://a.b/c>   | BRACKETS
          guid                                          | WORD
          YOUR-GUID-HERE                                | WORD
          todo                                          | WORD
          tba-partnercenter                             | WORD
          """)
  void standsForAnId(String id, Placeholder placeholder) {
    assertThat(Placeholder.in(id)).isEqualTo(Optional.of(placeholder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "xx",
        "watsonx-ai-partnercenter",
        "guidance-yourstore-partnercenter",
        "northwind-shop",
        "b6addd8f-5ff4-4fc0-a2b5-0ec7861106c5",
        "eb7927c8-dd66-43e1-b0cf-c346a4220631",
        "3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13",
        "3d1a5c0e-92b4-4f67-8e21-b07c4d9f6a13-todo",
        "11111111-1111-1111-1111-111111111112",
        "0000"
      })
  void isNone(String id) {
    assertThat(Placeholder.in(id)).isEmpty();
  }
}
