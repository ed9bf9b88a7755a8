package io.github.armattribution.lsp;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The analysis of one input, computed once, by whoever asks first; others wait for that. */
final class AnalysisTask {

  /** What computes: a pure function. */
  @FunctionalInterface
  interface Analyzing {
    Analysis analyze(SourceText text, Surroundings surroundings, Settings settings);
  }

  private final SourceText text;
  private final Surroundings surroundings;
  private final Settings settings;
  private final FutureTask<Analysis> computed;

  AnalysisTask(Analyzing analyzing, SourceText text, Surroundings surroundings, Settings settings) {
    this.text = text;
    this.surroundings = surroundings;
    this.settings = settings;
    this.computed = new FutureTask<>(() -> analyzing.analyze(text, surroundings, settings));
  }

  /** Texts are compared by identity: each change makes its own. */
  @SuppressWarnings("ReferenceEquality")
  boolean hasSameInput(AnalysisTask other) {
    return text == other.text
        && surroundings.equals(other.surroundings)
        && settings.equals(other.settings);
  }

  Analysis result() {
    computed.run();
    try {
      return computed.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The result if it is there already. */
  Optional<Analysis> resultNow() {
    if (!computed.isDone()) {
      return Optional.empty();
    }
    try {
      return Optional.of(result());
    } catch (RuntimeException | Error failed) {
      LackOfMemory.endIf(failed);
      // Whoever asked for it has reported that.
      return Optional.empty();
    }
  }
}
