package io.github.armattribution.finding;

import io.github.armattribution.text.MessageText;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A repair.
 *
 * @param title what it does, as an editor's menu shows it
 * @param preferred whether it is clearly the right one, fit to be applied without a look
 * @param needsGuid whether {@code plan} asks for a new GUID, so that it has to be worked out once,
 *     when the fix is chosen
 * @param neighbors the other documents that {@code plan} asks for; where there are some, it may
 *     turn out not to be possible
 * @param question what the user has to agree to first, where an editor can ask
 * @param plan works out the edits; pure, but for what it asks of its inputs
 */
public record Fix(
    String title,
    boolean preferred,
    boolean needsGuid,
    List<Neighbor> neighbors,
    Optional<String> question,
    Function<FixInputs, FixEdits> plan) {

  public Fix {
    title = MessageText.of(title);
    neighbors = List.copyOf(neighbors);
  }

  /** A fix whose edits are known already. */
  public static Fix of(String title, boolean preferred, List<TextEdit> edits) {
    List<TextEdit> known = List.copyOf(edits);
    return lazily(title, preferred, () -> known);
  }

  /** A fix whose edits are worked out only when it is wanted. */
  public static Fix lazily(String title, boolean preferred, Supplier<List<TextEdit>> edits) {
    return new Fix(
        title, preferred, false, List.of(), Optional.empty(), inputs -> FixEdits.of(edits.get()));
  }

  /** A fix that makes a new GUID. */
  public static Fix withNewGuid(
      String title, boolean preferred, Function<String, List<TextEdit>> edits) {
    return withGuids(title, preferred, guids -> edits.apply(guids.next().toString()));
  }

  /** A fix that makes as many GUIDs as it needs. */
  public static Fix withGuids(
      String title, boolean preferred, Function<GuidSource, List<TextEdit>> edits) {
    return new Fix(
        title,
        preferred,
        true,
        List.of(),
        Optional.empty(),
        inputs -> FixEdits.of(edits.apply(inputs.guids())));
  }

  /**
   * A fix that looks at another document and may edit it. Nobody applies it without a look.
   *
   * @param edits works them out from that document; {@link FixEdits#NONE} if there are none
   */
  public static Fix across(String title, Neighbor neighbor, Function<SourceText, FixEdits> edits) {
    return new Fix(
        title,
        false,
        false,
        List.of(neighbor),
        Optional.empty(),
        inputs -> inputs.neighbors().find(neighbor).map(edits).orElse(FixEdits.NONE));
  }

  /** The same, once the user agrees. */
  public Fix asking(String what) {
    return new Fix(title, preferred, needsGuid, neighbors, Optional.of(what), plan);
  }

  public Fix withTitle(String other) {
    return new Fix(other, preferred, needsGuid, neighbors, question, plan);
  }

  /** Whether it needs the one document only. */
  public boolean isAlone() {
    return neighbors.isEmpty();
  }

  public FixEdits edits(FixInputs inputs) {
    return plan.apply(inputs);
  }

  /** The edits of a fix that {@link #isAlone}. */
  public List<TextEdit> edits(GuidSource guids) {
    return edits(FixInputs.of(guids)).own();
  }
}
