package io.github.armattribution.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.armattribution.workspace.ProjectRoot;
import io.github.armattribution.workspace.WriteRoots;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;

/** The folders that the client has open, as far as they are on disk. */
final class WorkspaceFolders {

  private volatile List<Path> folders = List.of();

  /** Takes what {@code initialize} brings; clients from before workspace folders have one root. */
  void start(JsonObject params) {
    Set<Path> found = new LinkedHashSet<>();
    if (params.get("workspaceFolders") instanceof JsonArray all) {
      for (JsonElement folder : all) {
        if (folder instanceof JsonObject object) {
          add(object.get("uri"), found);
        }
      }
    } else {
      add(params.get("rootUri"), found);
    }
    folders = List.copyOf(found);
  }

  private static void add(JsonElement uri, Set<Path> found) {
    if (uri instanceof JsonPrimitive text && text.isString()) {
      FileUris.file(text.getAsString()).map(WorkspaceFolders::absolute).ifPresent(found::add);
    }
  }

  void change(WorkspaceFoldersChangeEvent event) {
    Set<Path> now = new LinkedHashSet<>(folders);
    paths(event.getRemoved()).forEach(now::remove);
    paths(event.getAdded()).forEach(now::add);
    folders = List.copyOf(now);
  }

  private static Stream<Path> paths(List<WorkspaceFolder> folders) {
    return Stream.ofNullable(folders)
        .flatMap(List::stream)
        .filter(folder -> folder != null && folder.getUri() != null)
        .flatMap(folder -> FileUris.file(folder.getUri()).stream())
        .map(WorkspaceFolders::absolute);
  }

  private static Path absolute(Path folder) {
    return folder.toAbsolutePath().normalize();
  }

  List<Path> all() {
    return folders;
  }

  /** The nearest one that {@code path} lies in. */
  Optional<Path> around(Path path) {
    return folders.stream()
        .filter(path::startsWith)
        .max(Comparator.comparingInt(Path::getNameCount));
  }

  /**
   * Where edits of files that belong to {@code file}, absolute, may go. A file that lies in none of
   * the folders was opened alone, and stands for its project or its folder.
   */
  WriteRoots writeRoots(Path file) {
    return WriteRoots.of(
        contain(file) ? folders : List.of(ProjectRoot.of(file).orElseGet(file::getParent)));
  }

  /** Whether {@code path} is or lies in one of them. */
  boolean contain(Path path) {
    return folders.stream().anyMatch(path::startsWith);
  }
}
