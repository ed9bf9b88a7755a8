package io.github.armattribution.lsp;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.lsp.ProjectIndexes.Lookup;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.template.TrackingIdInUse;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.workspace.DiskSurroundings;
import io.github.armattribution.workspace.ProjectIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Analyses of open documents, one for each text, surroundings and settings, shared by all that is
 * told about them.
 */
final class Analyses {

  private static final Lookup NOTHING = new Lookup(Optional.empty(), false);

  private final AnalysisTask.Analyzing analyzing;
  private final Documents documents;
  private final Supplier<ActiveSettings> settings;
  private final ProjectSettingsWatch projects;
  private final ProjectIndexes indexes;
  private final UncheckedDocuments unchecked;

  Analyses(
      AnalysisTask.Analyzing analyzing,
      Documents documents,
      Supplier<ActiveSettings> settings,
      ProjectSettingsWatch projects,
      ProjectIndexes indexes,
      UncheckedDocuments unchecked) {
    this.analyzing = analyzing;
    this.documents = documents;
    this.settings = settings;
    this.projects = projects;
    this.indexes = indexes;
    this.unchecked = unchecked;
  }

  /**
   * A document as it was at one moment, with all that is known about it.
   *
   * @param pending whether more will be known soon
   */
  record Snapshot(
      String uri,
      Analysis analysis,
      Surroundings surroundings,
      Settings settings,
      boolean pending) {
    SourceText text() {
      return analysis.source();
    }

    /** What rules look at; empty for what is no template. */
    Optional<Inspection> inspection() {
      return analysis.attribution().map(known -> new Inspection(known, surroundings, settings));
    }
  }

  /**
   * The analysis of a document's newest text, with the newest of all that matters to it. While
   * other files are not known yet, it goes by names.
   */
  Snapshot of(OpenDocument document) {
    return of(document, false);
  }

  /** The same, but without anything that other files, while they are not known, may disprove. */
  Snapshot certain(OpenDocument document) {
    return of(document, true);
  }

  private Snapshot of(OpenDocument document, boolean certain) {
    SourceText text = document.text();
    if (unchecked.isTooLarge(document)) {
      return new Snapshot(
          document.uri(), Analysis.nothing(text), Surroundings.NONE, Settings.DEFAULT, false);
    }
    Optional<Path> file = FileUris.file(document.uri());
    ActiveSettings all = settings.get();
    ActiveSettings active = file.map(all::at).orElse(all);
    Lookup around =
        file.filter(
                known ->
                    ArmTemplate.mayBeIn(text.content())
                        || active.mainsOnDisk().matches(known.toString()))
            .map(indexes::around)
            .orElse(NOTHING);
    List<TrackingIdInUse> inUse = trackingIdsBeside(document, file, around.index());
    Surroundings surroundings =
        file.isEmpty()
            ? new Surroundings(active.mains().matches(FileUris.path(document.uri())), false, inUse)
            : certain && around.pending()
                ? DiskSurroundings.undecided(file.get(), active.mainsOnDisk(), inUse)
                : DiskSurroundings.of(file.get(), active.mainsOnDisk(), inUse, around.index());
    Settings effective =
        file.map(known -> projects.settings(known, active.settings())).orElse(active.settings());
    AnalysisTask task =
        document.taskLike(new AnalysisTask(analyzing, text, surroundings, effective));
    Analysis analysis = task.result();
    unchecked.look(document, analysis);
    return new Snapshot(document.uri(), analysis, surroundings, effective, around.pending());
  }

  /** The analysis of a file that is not open, and whose project is known. */
  Snapshot of(Path file, SourceText text) {
    Surroundings surroundings = surroundings(file);
    Settings effective = settings(file);
    return new Snapshot(
        FileUris.of(file),
        analyzing.analyze(text, surroundings, effective),
        surroundings,
        effective,
        false);
  }

  /** What is known around a file that is not open. */
  Surroundings surroundings(Path file) {
    return DiskSurroundings.of(
        file, settings.get().at(file).mainsOnDisk(), List.of(), indexes.around(file).index());
  }

  /** What holds for a file that is not open. */
  Settings settings(Path file) {
    return projects.settings(file, settings.get().at(file).settings());
  }

  /**
   * What other open documents were seen to use, in as many of them as possible first, and then what
   * other files of the project use. The documents' last analyses do: nobody waits for newer ones.
   */
  private List<TrackingIdInUse> trackingIdsBeside(
      OpenDocument document, Optional<Path> file, Optional<ProjectIndex> index) {
    List<TrackingIdInUse> all =
        new ArrayList<>(TrackingIdInUse.mostUsedFirst(openBeside(document).entrySet().stream()));
    if (file.isPresent() && index.isPresent()) {
      all.addAll(index.get().trackingIdsBeside(file.get()));
    }
    Map<String, TrackingIdInUse> ids = new LinkedHashMap<>();
    all.forEach(used -> ids.putIfAbsent(used.id(), used));
    return List.copyOf(ids.values());
  }

  private Map<String, List<String>> openBeside(OpenDocument document) {
    Map<String, List<String>> ids = new HashMap<>();
    for (OpenDocument other : documents.all()) {
      if (!other.uri().equals(document.uri())) {
        Optional.ofNullable(other.lastTask())
            .flatMap(AnalysisTask::resultNow)
            .flatMap(Analysis::attribution)
            .ifPresent(known -> ids.put(FileUris.path(other.uri()), known.trackingIds()));
      }
    }
    return ids;
  }
}
