package io.github.armattribution.cli;

import io.github.armattribution.workspace.IgnoredFiles;
import io.github.armattribution.workspace.MainTemplates;
import io.github.armattribution.workspace.TemplateFiles;
import io.github.armattribution.workspace.TemplateSearch;
import io.github.armattribution.workspace.TemplateSearch.Found;
import io.github.armattribution.workspace.UnreadableFileException;
import io.github.armattribution.workspace.WriteRoots;
import io.github.armattribution.workspace.ZipPackage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the paths on the command line stand for, each text once, in the order of the arguments. Text
 * on standard input takes the place of the file whose name it has: it is the newer one.
 */
final class Inputs {

  static final String STDIN = "-";

  private static final String STDIN_NAME = "<stdin>";

  private final MainTemplates mains;
  private final boolean ignoring;
  private final Optional<String> stdinName;
  private final Map<String, Input> byPlace = new LinkedHashMap<>();
  private final List<UnreadableFileException> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Path> ignored = new ArrayList<>();
  private final List<String> bicep = new ArrayList<>();
  private final List<Path> named = new ArrayList<>();

  private Inputs(MainTemplates mains, Optional<String> stdinName, boolean ignoring) {
    this.ignoring = ignoring;
    this.mains = mains;
    this.stdinName = stdinName;
  }

  /**
   * Looks up all of {@code paths}: files, folders, globs, {@code -}.
   *
   * @param stdinName what the text on standard input is called
   * @param ignoring whether files that .gitignore leaves out are left out of folders
   * @throws IllegalArgumentException with a message for the user if a path stands for nothing
   */
  static Inputs of(
      List<String> paths, Optional<String> stdinName, MainTemplates mains, boolean ignoring) {
    Inputs inputs = new Inputs(mains, stdinName, ignoring);
    paths.forEach(inputs::add);
    return inputs;
  }

  List<Input> all() {
    return List.copyOf(byPlace.values());
  }

  /** Where {@code fix} may write: in what the paths name themselves. */
  WriteRoots writeRoots() {
    return WriteRoots.of(named);
  }

  /** Folders that could not be looked into. */
  List<UnreadableFileException> problems() {
    return problems;
  }

  /** What the user may want to know about the paths. */
  List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    IgnoredFiles left = IgnoredFiles.in(ignored);
    if (left.files() > 0) {
      all.add(
          "%s%s left out, since .gitignore names %s; --no-ignore takes %s, too."
              .formatted(
                  left.more() ? "More than " : "",
                  left.files() == 1 ? "1 JSON file is" : left.files() + " JSON files are",
                  left.files() == 1 ? "it or its folder" : "them or their folders",
                  left.files() == 1 ? "it" : "them"));
    }
    return all;
  }

  /** Bicep files that were come upon, as reports call them. */
  List<String> bicep() {
    return List.copyOf(bicep);
  }

  private void add(String argument) {
    if (argument.isEmpty()) {
      throw new IllegalArgumentException("A path is empty. Write . for the current folder.");
    }
    Optional<Path> path = path(argument);
    if (argument.equals(STDIN)) {
      String name = stdinName.orElse(STDIN_NAME);
      put(Input.stdin(shown(name), stdinName.flatMap(Inputs::path)));
    } else if (path.filter(Files::isDirectory).isPresent()) {
      named.add(path.get());
      addFound(argument, TemplateSearch.inFolder(path.get(), mains, ignoring));
    } else if (TemplateSearch.isGlob(argument) && path.filter(Files::exists).isEmpty()) {
      Found found = TemplateSearch.matching(argument, mains, ignoring);
      if (found.files().isEmpty() && found.problems().isEmpty() && found.bicep().isEmpty()) {
        throw new IllegalArgumentException(
            IgnoredFiles.in(found.ignored()).files() == 0
                ? "The glob '" + argument + "' matches nothing."
                : "The glob '"
                    + argument
                    + "' matches nothing but what .gitignore leaves out. Add --no-ignore to take it.");
      }
      named.add(TemplateSearch.base(argument));
      addFound(argument, found);
    } else if (path.isPresent()) {
      named.add(path.get());
      putFile(shown(argument), path.get(), true);
    } else {
      problems.add(
          new UnreadableFileException("'" + argument + "' can't be a path here. " + why(argument)));
    }
  }

  /** What may have gone wrong with a path that is none. */
  private static String why(String path) {
    // A folder in quotes, as PowerShell completes it.
    return path.contains("\"")
        ? "On Windows, a backslash before a closing quotation mark takes the mark into the path: leave"
            + " the backslash out."
        : "If it has letters beyond ASCII, set a locale that knows them, for example LC_ALL=C.UTF-8.";
  }

  private void addFound(String argument, Found found) {
    problems.addAll(found.problems());
    ignored.addAll(found.ignored());
    notes.addAll(found.notes());
    found.bicep().forEach(file -> bicep.add(TemplateFiles.display(file)));
    if (found.files().isEmpty() && found.problems().isEmpty()) {
      // In quotes: the folder may be called "." or "..".
      notes.add("There is no JSON file in '" + shown(argument) + "'.");
    }
    for (Path file : found.files()) {
      putFile(TemplateFiles.display(file), file, false);
    }
  }

  private void putFile(String shown, Path file, boolean named) {
    if (!ZipPackage.isNamedLikeOne(file) || Files.isDirectory(file)) {
      put(Input.file(shown, file, named));
      return;
    }
    try {
      ZipPackage zip = ZipPackage.read(file, shown, mains);
      problems.addAll(zip.problems());
      for (ZipPackage.Entry entry : zip.entries()) {
        String inside = "!/" + entry.name();
        byPlace.putIfAbsent(place(file) + inside, Input.packed(shown + inside, file, entry));
      }
    } catch (UnreadableFileException broken) {
      problems.add(broken);
    }
  }

  private void put(Input input) {
    byPlace.merge(
        input.file().map(Inputs::place).orElse(STDIN),
        input,
        (before, now) -> {
          Input kept = now.fromStdin() ? now : before;
          return before.named() || now.named() ? kept.asNamed() : kept;
        });
  }

  /** The same for all paths that lead to one file. */
  private static String place(Path file) {
    try {
      return file.toRealPath().toString();
    } catch (IOException notThere) {
      return file.toAbsolutePath().normalize().toString();
    }
  }

  private static String shown(String path) {
    return path.replace(File.separatorChar, '/');
  }

  private static Optional<Path> path(String argument) {
    try {
      return Optional.of(Path.of(argument));
    } catch (InvalidPathException notOnThisSystem) {
      return Optional.empty();
    }
  }
}
