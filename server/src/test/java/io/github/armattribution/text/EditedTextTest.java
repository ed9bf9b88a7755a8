package io.github.armattribution.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditedTextTest {

  private static TextEdit replace(int start, int end, String newText) {
    return new TextEdit(new Span(start, end), newText);
  }

  @Test
  void twoRoundsBecomeOne() {
    EditedText text =
        EditedText.of("one two three")
            .then(List.of(replace(0, 3, "1"), replace(8, 13, "3")))
            .then(List.of(replace(2, 5, "2")));

    assertThat(text.content()).isEqualTo("1 2 3");
    assertThat(text.edits())
        .containsExactly(replace(0, 3, "1"), replace(4, 7, "2"), replace(8, 13, "3"));
  }

  @Test
  void whatIsPutInAndTakenOutAgainIsNoEdit() {
    assertThat(
            EditedText.of("abc")
                .then(List.of(TextEdit.insert(1, "xyz")))
                .then(List.of(TextEdit.delete(new Span(1, 4))))
                .edits())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theEditsMakeTheTextOfTheFirstOne(long seed) {
    Random random = new Random(seed);
    String first = "0123456789".repeat(3);
    EditedText text = EditedText.of(first);
    for (int round = 0; round < 20; round++) {
      List<TextEdit> edits = new ArrayList<>();
      for (int at = random.nextInt(4); at < text.content().length(); at += 1 + random.nextInt(9)) {
        int end = Math.min(text.content().length(), at + random.nextInt(3));
        edits.add(replace(at, end, "abc".substring(random.nextInt(4))));
        at = end;
      }
      text = text.then(edits);

      assertThat(TextEdit.apply(first, text.edits())).isEqualTo(text.content());
    }
  }
}
