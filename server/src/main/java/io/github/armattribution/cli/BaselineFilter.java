package io.github.armattribution.cli;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.report.Baseline;
import io.github.armattribution.report.Baseline.Entry;
import io.github.armattribution.report.Fingerprints;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.workspace.SizeLimit;
import io.github.armattribution.workspace.TemplateFiles;
import io.github.armattribution.workspace.TextRewrite;
import io.github.armattribution.workspace.UnreadableFileException;
import io.github.armattribution.workspace.UnwritableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which findings of a run a baseline accepts, and the baseline that the run makes. */
final class BaselineFilter {

  private final Optional<Path> file;
  private final Optional<Baseline> accepted;
  private final Set<String> paths = new HashSet<>();
  private final Set<Entry> seen = new HashSet<>();
  private int count;

  private BaselineFilter(Optional<Path> file, Optional<Baseline> accepted) {
    this.file = file;
    this.accepted = accepted;
  }

  /** Accepts nothing. */
  static BaselineFilter none() {
    return new BaselineFilter(Optional.empty(), Optional.empty());
  }

  /** Accepts everything, for a baseline that will be written to {@code file}. */
  static BaselineFilter writing(Path file) {
    return new BaselineFilter(Optional.of(file), Optional.empty());
  }

  /**
   * Accepts what the baseline in {@code file} lists.
   *
   * @throws IllegalArgumentException with a message for the user if there is none
   */
  static BaselineFilter reading(Path file) {
    String name = TemplateFiles.display(file);
    if (Files.notExists(file)) {
      throw new IllegalArgumentException(
          "The baseline " + name + " does not exist. Add --write-baseline once to make it.");
    }
    try {
      Optional<Baseline> read = Baseline.read(TemplateFiles.read(file, SizeLimit.BASELINE));
      if (read.isEmpty()) {
        throw new IllegalArgumentException(
            name
                + " is no baseline that this version can read. Add --write-baseline to make it anew.");
      }
      return new BaselineFilter(Optional.of(file), read);
    } catch (UnreadableFileException unreadable) {
      throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
    }
  }

  /** What of a file's findings, all of them in document order, is not accepted. */
  List<Finding> newOnes(Input input, SourceText text, List<Finding> findings) {
    if (file.isEmpty()) {
      return findings;
    }
    String path = path(input);
    paths.add(path);
    List<String> fingerprints = Fingerprints.of(text, findings);
    List<Finding> left = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      Entry entry = new Entry(path, findings.get(i).rule(), fingerprints.get(i));
      seen.add(entry);
      if (accepted.filter(baseline -> !baseline.accepts(entry)).isPresent()) {
        left.add(findings.get(i));
      } else {
        count++;
      }
    }
    return left;
  }

  /**
   * Ends the run: writes the baseline, if that was asked for, and says what was done with it.
   *
   * @throws UnwritableFileException if it can't be written
   */
  void end(Messages messages) throws UnwritableFileException {
    if (file.isEmpty()) {
      return;
    }
    String name = TemplateFiles.display(file.get());
    if (accepted.isEmpty()) {
      TextRewrite.write(file.get(), name, new Baseline(seen).write());
      messages.note("Wrote %s to %s.".formatted(findings(count), name));
      return;
    }
    if (count > 0) {
      messages.note("%s accepted by %s.".formatted(findings(count), name));
    }
    long gone =
        accepted.get().entries().stream()
            .filter(entry -> paths.contains(entry.path()) && !seen.contains(entry))
            .count();
    if (gone > 0) {
      messages.note(
          "%s in %s, but no longer there. Add --write-baseline to remove what is mended from it."
              .formatted(findings(gone), name));
    }
  }

  private static String findings(long number) {
    return number == 1 ? "1 finding" : number + " findings";
  }

  /** The same wherever the program is started. */
  private String path(Input input) {
    if (input.file().isEmpty()) {
      return input.path();
    }
    Path base = real(file.orElseThrow()).getParent();
    Path target = real(input.file().get());
    String shown =
        TemplateFiles.display(
            base != null && base.getRoot().equals(target.getRoot())
                ? base.relativize(target)
                : target);
    return shown + input.packed().map(entry -> "!/" + entry.name()).orElse("");
  }

  /** A path whose folders are no links; the file itself may be one, and need not exist. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    try {
      return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
    } catch (IOException notThere) {
      return absolute;
    }
  }
}
