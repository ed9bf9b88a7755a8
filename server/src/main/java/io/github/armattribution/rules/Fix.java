package io.github.armattribution.rules;

import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.function.Function;

/**
 * A repair.
 *
 * @param title what it does, as an editor's menu shows it
 * @param preferred whether it is clearly the right one, fit to be applied without a look
 * @param needsGuid whether {@code plan} asks for a new GUID, so that it has to be worked out once,
 *     when the fix is chosen
 * @param plan the edits to the text that the finding was made on
 */
public record Fix(
    String title, boolean preferred, boolean needsGuid, Function<GuidSource, List<TextEdit>> plan) {

  /** A fix whose edits are known already. */
  public static Fix of(String title, boolean preferred, List<TextEdit> edits) {
    List<TextEdit> known = List.copyOf(edits);
    return new Fix(title, preferred, false, guids -> known);
  }

  /** A fix that makes a new GUID. */
  public static Fix withNewGuid(
      String title, boolean preferred, Function<String, List<TextEdit>> edits) {
    return new Fix(title, preferred, true, guids -> edits.apply(guids.next().toString()));
  }

  public List<TextEdit> edits(GuidSource guids) {
    return plan.apply(guids);
  }
}
