package io.github.armattribution.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
          00000000-0000-0000-0000-000000000001          | REPEATED
          12345678-1234-1234-1234-123456789012          | COUNTED
          a1b2c3d4-e5f6-7890-abcd-ef1234567890          | COUNTED
          11111111-2222-3333-4444-555555555555          | COUNTED
          12345678-90ab-4cde-8f12-34567890abcd          | COUNTED
          fedcba98-7654-3210-fedc-ba9876543210          | COUNTED
          aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee          | COUNTED
          deadbeef-0000-4d2a-9c31-5e07b16f8a24          | SPELLED
          7c41625a-cafe-babe-88a6-810b75bf553b          | SPELLED
          6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78          | OURS
          <GUID>                                        | BRACKETS
          <Tracking GUID registered at https://a.b/c>   | BRACKETS
          guid                                          | WORD
          YOUR-GUID-HERE                                | WORD
          todo                                          | WORD
          tba-partnercenter                             | WORD
          customer Guid ID-partnercenter                | WORD
          YOUR_GUID_HERE                                | WORD
          yourGuidHere                                  | WORD
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
        "00f120b5-2007-6120-0000-000000000a0e",
        "3d1a5c0e-cafe-4f67-8e21-b07c4d9f6a13",
        "0000"
      })
  void isNone(String id) {
    assertThat(Placeholder.in(id)).isEmpty();
  }

  @Test
  void noGuidThatWasDrawn() {
    Random random = new Random(20261128);
    for (int i = 0; i < 200_000; i++) {
      String guid = new UUID(random.nextLong(), random.nextLong()).toString();
      assertThat(Placeholder.in(guid)).as(guid).isEmpty();
    }
  }
}
