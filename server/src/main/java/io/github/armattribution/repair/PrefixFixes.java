package io.github.armattribution.repair;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.Use;
import java.util.List;
import java.util.Optional;

/** Fixes of the prefix of a tracking ID. */
public final class PrefixFixes {

  private final String text;

  public PrefixFixes(ArmTemplate file) {
    this.text = file.document().text();
  }

  /** Puts it in front of a GUID that lacks it. */
  public Fix add(Use use) {
    return Fix.of("Add the prefix \"pid-\"", true, added(use));
  }

  private List<TextEdit> added(Use use) {
    Span name = use.nameSpan();
    if (name.encloses(use.idSpan()) || !name.in(text).startsWith("\"[")) {
      return List.of(TextEdit.insert(use.idSpan().start(), TrackingName.PREFIX));
    }
    // Others may use the variable or parameter that holds the GUID: the name alone is changed.
    return List.of(
        TextEdit.insert(name.start() + 2, "concat('" + TrackingName.PREFIX + "', "),
        TextEdit.insert(name.end() - 2, ")"));
  }

  /** Writes it in lower case; empty where a function such as toUpper makes the capitals. */
  public Optional<Fix> lowerCase(Use use) {
    FoldedText name = use.name().folded();
    int length = TrackingName.PREFIX.length();
    String written = name.text().substring(0, length);
    return name.exactSpan(0, length)
        .filter(span -> span.in(text).equals(written))
        .map(span -> new TextEdit(span, TrackingName.PREFIX))
        .map(edit -> Fix.of("Write the prefix in lower case", true, List.of(edit)));
  }
}
