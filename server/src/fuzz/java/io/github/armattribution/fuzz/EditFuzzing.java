package io.github.armattribution.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.armattribution.text.EditedText;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;

/** Edits as an editor sends them: what is known of the lines is the same as after opening anew. */
class EditFuzzing {

  @FuzzTest
  void editedIsAsOpenedAnew(FuzzedDataProvider data) {
    SourceText text = new SourceText(data.consumeString(200), 1);
    EditedText sum = EditedText.of(text.content());
    while (data.remainingBytes() > 0) {
      int start = data.consumeInt(0, text.content().length());
      int end = data.consumeInt(start, text.content().length());
      List<TextEdit> edit = List.of(new TextEdit(new Span(start, end), data.consumeString(20)));
      sum = sum.then(edit);
      text = text.edited(edit, text.version() + 1);
    }
    assertThat(sum.content()).isEqualTo(text.content());
    LineIndex anew = LineIndex.of(text.content());
    for (int offset = 0; offset <= text.content().length(); offset++) {
      assertThat(text.lines().positionAt(offset)).isEqualTo(anew.positionAt(offset));
    }
  }
}
