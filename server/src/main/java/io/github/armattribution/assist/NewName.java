package io.github.armattribution.assist;

import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A name that a change makes up.
 *
 * @param name the name
 * @param taken names that it must not have
 */
public record NewName(String name, List<String> taken) {

  public NewName {
    taken = List.copyOf(taken);
  }

  /**
   * Where it stands in the text after the edits of the change, in the order of that text.
   *
   * @param edits each of them writes it once, or not at all
   */
  public List<Span> places(List<TextEdit> edits) {
    List<TextEdit> ordered =
        edits.stream().sorted(Comparator.comparingInt(edit -> edit.span().start())).toList();
    List<Span> places = new ArrayList<>();
    int shift = 0;
    for (TextEdit edit : ordered) {
      int at = edit.newText().indexOf(name);
      if (at >= 0) {
        int start = edit.span().start() + shift + at;
        places.add(new Span(start, start + name.length()));
      }
      shift += edit.newText().length() - edit.span().length();
    }
    return places;
  }
}
