package io.github.armattribution.cli;

import io.github.armattribution.workspace.DiskSurroundings;
import io.github.armattribution.workspace.MainTemplates;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

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
    excluded(inputs.all().size() - included.size()).ifPresent(messages::note);
    List<String> complaints = settings.complaints(inputs.all());
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

  /**
   * Works on all inputs at once, and hands on what comes out in their order.
   *
   * @param progress shows how far that is
   * @throws IOException from {@code sink}
   */
  <R> void forEach(Function<Input, R> work, ProgressLine progress, OrderedParallel.Sink<R> sink)
      throws IOException {
    AtomicInteger done = new AtomicInteger();
    OrderedParallel.run(
        inputs.stream().<Supplier<R>>map(input -> () -> work.apply(input)).toList(),
        result -> {
          progress.clear();
          sink.accept(result);
          progress.show(done.incrementAndGet(), inputs.size());
        });
    progress.clear();
  }

  private static Optional<String> excluded(int files) {
    return files == 0
        ? Optional.empty()
        : Optional.of(
            "%s left out, since \"exclude\" in attribution.json names %s."
                .formatted(
                    files == 1 ? "1 JSON file is" : files + " JSON files are",
                    files == 1 ? "it or its folder" : "them or their folders"));
  }
}
