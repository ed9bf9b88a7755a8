package io.github.armattribution.bench;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a keystroke costs in the largest template, and its parts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KeystrokeBenchmark {

  private final String text = LargeTemplate.text();

  /** The parameters are not closed, which shows only at the end of the text. */
  private final String broken = text.replaceFirst("\\},\\s*\"variables\"", ", \"variables\"");

  private final JsonDocument document = JsonDocument.parse(text);
  private final SourceText source = new SourceText(text, 1);
  private final Surroundings mainTemplate = new Surroundings(true, false, List.of());

  @Benchmark
  public JsonDocument parse() {
    return JsonDocument.parse(text);
  }

  @Benchmark
  public JsonDocument parseBroken() {
    return JsonDocument.parse(broken);
  }

  /** The tree read as a template, with all that is folded for it. */
  @Benchmark
  public Optional<ArmTemplate> fold() {
    return ArmTemplate.of(document);
  }

  /** From the text to its findings. */
  @Benchmark
  public Analysis analyze() {
    return Analyzer.analyze(source, mainTemplate, Settings.DEFAULT);
  }
}
