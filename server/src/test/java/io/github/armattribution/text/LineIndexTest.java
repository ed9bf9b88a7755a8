package io.github.armattribution.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineIndexTest {

  @ParameterizedTest
  @ValueSource(strings = {"ab\ncd\n", "ab\r\ncd\r\n", "ab\rcd\r", "ab\r\ncd\r", "ab\ncd\r\n"})
  void knowsEveryLineEnd(String text) {
    LineIndex lines = LineIndex.of(text);
    assertThat(lines.count()).isEqualTo(3);
    assertThat(lines.positionAt(text.indexOf('d'))).isEqualTo(new Position(1, 1));
    assertThat(lines.positionAt(text.length())).isEqualTo(new Position(2, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\n", "\uFEFFa\r\nb", "a\ud83d\ude00b\nc", "\r\n\n\r"})
  void offsetsAndPositionsAreTheSame(String text) {
    LineIndex lines = LineIndex.of(text);
    for (int offset = 0; offset <= text.length(); offset++) {
      boolean insideBreak = offset > 0 && text.startsWith("\r\n", offset - 1);
      assertThat(lines.offsetAt(lines.positionAt(offset)))
          .isEqualTo(insideBreak ? offset - 1 : offset);
    }
  }

  @Test
  void countsUtf16CodeUnits() {
    LineIndex lines = LineIndex.of("\uFEFF\ud83d\ude00x");
    assertThat(lines.positionAt(3)).isEqualTo(new Position(0, 3));
  }

  @Test
  void takesPlacesOutsideForTheNearestInside() {
    LineIndex lines = LineIndex.of("ab\nc");
    assertThat(lines.positionAt(-5)).isEqualTo(new Position(0, 0));
    assertThat(lines.positionAt(99)).isEqualTo(new Position(1, 1));
    assertThat(lines.offsetAt(new Position(9, 0))).isEqualTo(4);
    assertThat(lines.offsetAt(new Position(-1, -1))).isZero();
  }

  @Test
  void aColumnBehindItsLineIsTheLinesEnd() {
    assertThat(LineIndex.of("ab\ncd").offsetAt(new Position(0, 99))).isEqualTo(2);
    assertThat(LineIndex.of("ab\r\ncd").offsetAt(new Position(0, 99))).isEqualTo(2);
  }

  @Test
  void editsAreDoneAtOnce() {
    SourceText text = new SourceText("abc", 1);
    SourceText next =
        text.edited(
            List.of(
                TextEdit.insert(3, "!"),
                TextEdit.insert(0, "1"),
                TextEdit.insert(0, "2"),
                TextEdit.delete(new Span(1, 2))),
            2);
    assertThat(next.content()).isEqualTo("12ac!");
    assertThat(next.version()).isEqualTo(2);
    assertThat(text.content()).isEqualTo("abc");
  }

  @Test
  void theLinesAroundAnEditAreTheOnesOfTheWholeText() {
    String[] pieces = {"a", "\r", "\n", "\r\n", "", "bc", "\n\n\r"};
    Random random = new Random(4711);
    SourceText text = new SourceText("one\r\ntwo\rthree\nfour", 0);
    for (int version = 1; version < 5_000; version++) {
      int length = text.content().length();
      int start = random.nextInt(length + 1);
      int end = Math.min(length, start + random.nextInt(length > 60 ? 9 : 4));
      String piece = pieces[random.nextInt(pieces.length)];
      text = text.edited(List.of(new TextEdit(new Span(start, end), piece)), version);
      LineIndex fresh = LineIndex.of(text.content());
      assertThat(text.lines().count()).as(text.content()).isEqualTo(fresh.count());
      for (int line = 0; line < fresh.count(); line++) {
        assertThat(text.lines().start(line)).isEqualTo(fresh.start(line));
      }
    }
  }

  @Test
  void overlappingEditsAreRefused() {
    List<TextEdit> edits =
        List.of(TextEdit.delete(new Span(0, 2)), TextEdit.delete(new Span(1, 3)));
    assertThatThrownBy(() -> TextEdit.apply("abc", edits))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
