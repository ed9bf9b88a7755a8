package io.github.armattribution.lsp;

import io.github.armattribution.workspace.Project;
import io.github.armattribution.workspace.Project.Change;
import io.github.armattribution.workspace.ProjectIndex;
import io.github.armattribution.workspace.ProjectRoot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the projects that somebody asked about are known to hold, kept up to date. No thread ever
 * waits for that.
 */
final class ProjectIndexes {

  /**
   * What is known about the files around one.
   *
   * @param index what its project says, or its near folders; empty while that is not known
   * @param pending whether more will be known soon, so that it is worth waiting
   */
  record Lookup(Optional<ProjectIndex> index, boolean pending) {}

  /**
   * @param ready completes when all its files have been looked at
   * @param settled completes with that, or when it has been waited for long enough
   */
  private record Followed(
      Project project, CompletableFuture<Void> ready, CompletableFuture<Void> settled) {}

  private final ProjectScans scans;
  private final Predicate<Path> isOpen;
  private final Predicate<Path> isWatched;
  private final Function<Path, Optional<ScanProgress>> progress;
  private final long patienceMillis;
  private final Map<Path, Followed> projects = new ConcurrentHashMap<>();
  private final Map<Path, Project> nearFolders = new ConcurrentHashMap<>();
  private Runnable changed = () -> {};

  /**
   * @param isOpen whether a file is in a folder that the user has open, so that its project is
   *     waited for
   * @param isWatched whether the client tells of changes of the files in a folder
   * @param progress shows the first look at a project, where the client can
   * @param patienceMillis how long findings wait for that
   */
  ProjectIndexes(
      ProjectScans scans,
      Predicate<Path> isOpen,
      Predicate<Path> isWatched,
      Function<Path, Optional<ScanProgress>> progress,
      long patienceMillis) {
    this.scans = scans;
    this.isOpen = isOpen;
    this.isWatched = isWatched;
    this.progress = progress;
    this.patienceMillis = patienceMillis;
  }

  /** Says what to do when what is known about some file may be different. */
  void onChange(Runnable action) {
    changed = action;
  }

  /** What is known around {@code file}; begins to look at its project if nobody has. */
  Lookup around(Path file) {
    Optional<Path> root = ProjectRoot.of(file);
    if (root.isPresent()) {
      Followed followed = follow(root.get());
      if (followed.ready().isDone()) {
        return new Lookup(Optional.of(followed.project().index()), false);
      }
      if (isOpen.test(file) && !followed.settled().isDone()) {
        return new Lookup(Optional.empty(), true);
      }
    }
    Optional<Project> near =
        Optional.ofNullable(file.getParent())
            .map(folder -> nearFolders.computeIfAbsent(folder, unseen -> near(folder, root)));
    return new Lookup(near.map(Project::index), false);
  }

  private static Project near(Path folder, Optional<Path> root) {
    Project near = Project.near(folder, root);
    near.scan();
    return near;
  }

  /** Completes when it is of no use anymore to wait for the project of {@code file}. */
  CompletableFuture<Void> settled(Path file) {
    return ProjectRoot.of(file)
        .map(root -> follow(root).settled())
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /** The files around {@code folder} and below it, once all of them have been looked at. */
  CompletableFuture<Project> filesOf(Path folder) {
    Followed followed = follow(ProjectRoot.from(folder).orElse(folder));
    return followed.ready().thenApply(done -> followed.project());
  }

  private Followed follow(Path root) {
    Followed known = projects.get(root);
    if (known != null) {
      return known;
    }
    Followed followed =
        new Followed(Project.at(root), new CompletableFuture<>(), new CompletableFuture<>());
    Followed before = projects.putIfAbsent(root, followed);
    if (before != null) {
      return before;
    }
    Optional<ScanProgress> shown = progress.apply(root);
    scans.add(
        followed.project(),
        shown,
        () -> {
          shown.ifPresent(ScanProgress::end);
          followed.ready().complete(null);
          followed.settled().complete(null);
          changed.run();
        });
    CompletableFuture.delayedExecutor(patienceMillis, TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              if (followed.settled().complete(null)) {
                changed.run();
              }
            });
    return followed;
  }

  /**
   * Takes in that something happened to files, as the client tells. Reads them, and tells what that
   * changes in all projects together.
   */
  Change update(Collection<Path> files) {
    boolean forOthers = false;
    Set<Path> templates = new HashSet<>();
    List<Project> all = new ArrayList<>(nearFolders.values());
    projects.values().forEach(followed -> all.add(followed.project()));
    for (Project project : all) {
      Change change = project.update(files);
      forOthers |= change.forOthers();
      templates.addAll(change.templates());
    }
    return new Change(forOthers, templates);
  }

  /** Looks at the disk around {@code file} again where the client does not tell of changes. */
  void look(Path file) {
    ProjectRoot.of(file)
        .filter(isWatched.negate())
        .map(projects::get)
        .filter(followed -> followed.ready().isDone())
        .ifPresent(followed -> look(followed.project()));
    Optional.ofNullable(file.getParent()).map(nearFolders::get).ifPresent(this::look);
  }

  private void look(Project project) {
    ProjectIndex before = project.index();
    scans.add(
        project,
        Optional.empty(),
        () -> {
          if (project.index() != before) {
            changed.run();
          }
        });
  }
}
