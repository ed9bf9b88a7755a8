package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A work tree that git itself looks after, with nobody's settings. */
record GitRepository(Path folder) {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_CONFIG_GLOBAL", "none",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "Test",
          "GIT_AUTHOR_EMAIL", "test@example.com",
          "GIT_COMMITTER_NAME", "Test",
          "GIT_COMMITTER_EMAIL", "test@example.com");

  /** Makes a repository; the test is passed over where there is no git, or none that can do it. */
  static GitRepository in(Path folder, String... options) throws IOException {
    Files.createDirectories(folder);
    List<String> init = new ArrayList<>(List.of("init", "-q"));
    init.addAll(List.of(options));
    GitRepository repository = new GitRepository(folder);
    assumeTrue(repository.run(init) == 0, "git " + init);
    return repository;
  }

  void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  void git(String... arguments) throws IOException {
    assertThat(run(List.of(arguments))).as(String.join(" ", arguments)).isZero();
  }

  /** Those of {@code paths} that git passes over by its rules. */
  List<String> ignored(List<String> paths) throws IOException {
    Process process =
        process(List.of("check-ignore", "--no-index", "-z", "--stdin"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Git answers as it reads, and would wait for somebody to take it.
    CompletableFuture<String> said =
        CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
    try (OutputStream in = process.getOutputStream()) {
      in.write(String.join("\0", paths).getBytes(StandardCharsets.UTF_8));
    }
    return Stream.of(said.join().split("\0")).filter(path -> !path.isEmpty()).toList();
  }

  private static String text(InputStream bytes) {
    try {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private ProcessBuilder process(List<String> arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "core.autocrlf=false", "-c", "core.ignoreCase=false"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(ENVIRONMENT);
    return builder;
  }

  private int run(List<String> arguments) throws IOException {
    ProcessBuilder builder = process(arguments).redirectErrorStream(true);
    try {
      Process process = builder.start();
      String said = text(process.getInputStream()).strip();
      int code = process.waitFor();
      if (!said.isEmpty()) {
        System.err.println(said);
      }
      return code;
    } catch (IOException notThere) {
      return -1;
    } catch (InterruptedException stop) {
      throw new AssertionError(stop);
    }
  }
}
