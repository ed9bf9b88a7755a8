package io.github.armattribution.cli;

import io.github.armattribution.analysis.Repaired;
import io.github.armattribution.finding.GuidSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Works out repairs. It writes nothing, so many files can be worked on at once. */
final class Repairer {

  private final boolean newGuids;

  Repairer(boolean newGuids) {
    this.newGuids = newGuids;
  }

  /**
   * What came of one input.
   *
   * @param repaired absent if it is no template, or one that must not be touched
   * @param guids the new GUIDs in it
   */
  record Result(Checked checked, Optional<Repaired> repaired, List<UUID> guids) {

    private Result(Checked checked) {
      this(checked, Optional.empty(), List.of());
    }
  }

  Result repair(Checked checked) {
    if (!(checked instanceof Checked.Template template) || !template.analysis().isSound()) {
      return new Result(checked);
    }
    List<UUID> guids = new ArrayList<>();
    GuidSource source =
        () -> {
          UUID guid = UUID.randomUUID();
          guids.add(guid);
          return guid;
        };
    try {
      Repaired repaired =
          Repaired.of(
              template.analysis(),
              template.surroundings(),
              template.settings(),
              newGuids || template.settings().inventGuids()
                  ? Optional.of(source)
                  : Optional.empty());
      String text = repaired.analysis().source().content();
      // A repair that had to wait for another one has asked for a GUID in vain.
      guids.removeIf(guid -> !text.contains(guid.toString()));
      return new Result(checked, Optional.of(repaired), guids);
    } catch (RuntimeException | StackOverflowError fault) {
      return new Result(new Checked.Failed(template.input(), fault));
    }
  }
}
