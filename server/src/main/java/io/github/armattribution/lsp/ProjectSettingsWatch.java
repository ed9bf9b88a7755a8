package io.github.armattribution.lsp;

import io.github.armattribution.finding.Settings;
import io.github.armattribution.workspace.ProjectRoot;
import io.github.armattribution.workspace.SettingsFile;
import io.github.armattribution.workspace.SettingsFiles;
import io.github.armattribution.workspace.TemplateFiles;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The settings that projects keep in attribution.json, as they are saved on disk: whoever edits one
 * has it applied by saving, in this editor or elsewhere. What is wrong in one that is not open is
 * logged once.
 */
final class ProjectSettingsWatch {

  private final SettingsFiles files;
  private final Documents documents;
  private final WorkPool pool;
  private final ClientLog log;
  private final Set<SettingsFile> logged = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean queued = new AtomicBoolean();
  private Runnable changed = () -> {};

  ProjectSettingsWatch(SettingsFiles files, Documents documents, WorkPool pool, ClientLog log) {
    this.files = files;
    this.documents = documents;
    this.pool = pool;
    this.log = log;
  }

  /** Whether a document holds a project's settings. */
  static boolean isSettings(String uri) {
    String path = FileUris.path(uri);
    return path.substring(path.lastIndexOf('/') + 1).equals(ProjectRoot.SETTINGS);
  }

  /** Says what to do when other settings are in force. */
  void onChange(Runnable action) {
    changed = action;
  }

  /** Looks at the disk again; returns at once. */
  void look() {
    // An editor may open two hundred files at once; looking once behind them is enough.
    if (queued.compareAndSet(false, true)) {
      pool.background(
          () -> {
            queued.set(false);
            refresh();
          });
    }
  }

  /** Looks at the disk again, and tells whether other settings are in force. */
  boolean refresh() {
    boolean different = files.refresh();
    if (different) {
      changed.run();
    }
    return different;
  }

  /** What holds for a file, where {@code own} are the editor's settings. */
  Settings settings(Path file, Settings own) {
    files.of(file).filter(found -> !found.complaints().isEmpty()).ifPresent(this::tell);
    Settings effective = files.settings(file, own);
    return files.excludes(file) ? effective.unchecked() : effective;
  }

  private void tell(SettingsFile found) {
    // Where it is open, its diagnostics say the same.
    boolean open =
        documents.all().stream()
            .filter(document -> isSettings(document.uri()))
            .flatMap(document -> FileUris.file(document.uri()).stream())
            .anyMatch(found.file()::equals);
    if (!open && logged.add(found)) {
      String name = TemplateFiles.display(found.file());
      found.complaints().forEach(complaint -> log.warning(name + ":" + complaint));
    }
  }
}
