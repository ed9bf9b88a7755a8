package io.github.armattribution.lsp;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.rules.Settings;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.workspace.DiskSurroundings;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Analyses of open documents, one for each text, surroundings and settings, shared by all that is
 * told about them.
 */
final class Analyses {

  private final AnalysisTask.Analyzing analyzing;
  private final Documents documents;
  private final Supplier<ActiveSettings> settings;
  private final ProjectSettingsWatch projects;

  Analyses(
      AnalysisTask.Analyzing analyzing,
      Documents documents,
      Supplier<ActiveSettings> settings,
      ProjectSettingsWatch projects) {
    this.analyzing = analyzing;
    this.documents = documents;
    this.settings = settings;
    this.projects = projects;
  }

  /** A document as it was at one moment, with all that is known about it. */
  record Snapshot(String uri, Analysis analysis, Surroundings surroundings) {
    SourceText text() {
      return analysis.source();
    }
  }

  /** The analysis of a document's newest text, with the newest of all that matters to it. */
  Snapshot of(OpenDocument document) {
    SourceText text = document.text();
    ActiveSettings active = settings.get();
    Surroundings surroundings = surroundings(document, active);
    Settings effective =
        file(document.uri())
            .map(file -> projects.settings(file, active.settings()))
            .orElse(active.settings());
    AnalysisTask task =
        document.taskLike(new AnalysisTask(analyzing, text, surroundings, effective));
    return new Snapshot(document.uri(), task.result(), surroundings);
  }

  private Surroundings surroundings(OpenDocument document, ActiveSettings active) {
    List<String> inUse = trackingIdsBeside(document);
    Optional<Path> file = file(document.uri());
    return file.isPresent()
        ? DiskSurroundings.of(file.get(), active.mainsOnDisk(), inUse)
        : new Surroundings(active.mains().matches(pathOf(document.uri())), false, inUse);
  }

  /**
   * What other open documents were seen to use, in as many of them as possible first. Their last
   * analyses do: nobody waits for newer ones.
   */
  private List<String> trackingIdsBeside(OpenDocument document) {
    Map<String, Integer> uses = new TreeMap<>();
    documents.all().stream()
        .filter(other -> !other.uri().equals(document.uri()))
        .map(other -> Optional.ofNullable(other.lastTask()).flatMap(AnalysisTask::resultNow))
        .flatMap(Optional::stream)
        .map(Analysis::attribution)
        .flatMap(Optional::stream)
        .map(Attribution::trackingIds)
        .flatMap(Collection::stream)
        .forEach(id -> uses.merge(id, 1, Integer::sum));
    return uses.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  static Optional<Path> file(String uri) {
    try {
      URI parsed = new URI(uri);
      return "file".equalsIgnoreCase(parsed.getScheme())
          ? Optional.of(Path.of(parsed))
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException noFile) {
      return Optional.empty();
    }
  }

  /** The path of a document that is on no disk, as far as its URI has one. */
  static String pathOf(String uri) {
    try {
      URI parsed = new URI(uri);
      String path = parsed.getPath();
      return path == null ? String.valueOf(parsed.getSchemeSpecificPart()) : path;
    } catch (URISyntaxException odd) {
      return uri;
    }
  }
}
