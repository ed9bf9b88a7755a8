package io.github.armattribution.workspace;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Position;
import java.nio.file.Path;
import java.util.List;

/**
 * A project's attribution.json, and what it says.
 *
 * @param file where it lies: an absolute path
 * @param settings what it says
 * @param problems what of it is not applied
 * @param complaints the problems in one line each, behind {@code line:column: }, from 1
 */
public record SettingsFile(
    Path file, ProjectSettings settings, List<SettingsProblem> problems, List<String> complaints) {

  public SettingsFile {
    problems = List.copyOf(problems);
    complaints = List.copyOf(complaints);
  }

  static SettingsFile of(Path file, String text) {
    ProjectSettingsReader.Reading reading = ProjectSettingsReader.read(text);
    LineIndex lines = LineIndex.of(text);
    return new SettingsFile(
        file,
        reading.settings(),
        reading.problems(),
        reading.problems().stream()
            .map(
                problem -> {
                  Position start = lines.positionAt(problem.span().start());
                  return "%d:%d: %s"
                      .formatted(start.line() + 1, start.column() + 1, problem.message());
                })
            .toList());
  }

  static SettingsFile unreadable(Path file, UnreadableFileException problem) {
    return new SettingsFile(
        file, ProjectSettings.NONE, List.of(), List.of("1:1: " + problem.getMessage()));
  }

  /** The settings in force, where {@code own} are the user's, which win over the project's. */
  public Settings under(Settings own) {
    return own.over(settings.settings());
  }

  /** Whether a file of the project, an absolute path, is not to be checked. */
  public boolean excludes(Path path) {
    return settings.excluded().hold(inside(path));
  }

  boolean namesMain(Path path) {
    return settings.mains().match(inside(path));
  }

  private Path inside(Path path) {
    Path folder = file.getParent();
    return folder == null ? path : folder.relativize(path);
  }
}
