package io.github.armattribution.bench;

import io.github.armattribution.workspace.MainTemplates;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What globs cost in a project of a thousand files, each of which is asked about. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MainTemplatesBenchmark {

  private final MainTemplates mains =
      MainTemplates.of(List.of("infra/**/*.json", "**/{main,deploy}.json"));

  private final List<String> paths =
      IntStream.range(0, 1000)
          .mapToObj(number -> "services/team%d/arm/part%d.json".formatted(number % 20, number))
          .toList();

  @Benchmark
  public long match() {
    return paths.stream().filter(mains::matches).count();
  }
}
