package io.github.armattribution.assist;

import io.github.armattribution.text.Span;
import java.util.List;

/**
 * What is told about a place in a template.
 *
 * @param span the place
 * @param text what is told
 * @param buttons what can be done about it
 */
public record Hover(Span span, Prose text, List<Button> buttons) {

  public Hover {
    buttons = List.copyOf(buttons);
  }
}
