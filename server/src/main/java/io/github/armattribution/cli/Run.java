package io.github.armattribution.cli;

import io.github.armattribution.workspace.DiskSurroundings;
import io.github.armattribution.workspace.MainTemplates;
import java.util.List;
import java.util.Optional;

/**
 * What one run of a command looks at, and by what.
 *
 * @param inputs what is asked for and not excluded
 * @param check reads and analyzes an input, by its project's settings
 * @param disk tells what lies around an input
 * @param state what became of the run so far
 */
record Run(List<Input> inputs, InputCheck check, DiskSurroundings disk, RunState state) {

  /** A run that starts now; none, after messages that say why, where the settings are wrong. */
  static Optional<Run> start(
      Inputs inputs,
      TemplateOptions options,
      MainTemplates mains,
      Streams streams,
      Messages messages) {
    inputs.notes().forEach(messages::note);
    InputSettings settings = options.settings();
    List<Input> included = settings.included(inputs.all());
    List<String> complaints = settings.complaints(included);
    if (!complaints.isEmpty()) {
      complaints.forEach(messages::errorAt);
      return Optional.empty();
    }
    RunState state = new RunState(options.threshold(), messages);
    inputs.problems().forEach(state::unreadable);
    return Optional.of(
        new Run(
            included, new InputCheck(settings, streams.in()), new DiskSurroundings(mains), state));
  }
}
