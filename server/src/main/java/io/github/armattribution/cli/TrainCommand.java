package io.github.armattribution.cli;

import io.github.armattribution.lsp.TrainingSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Does once what users do every day: a run for Java to learn from. Started with {@code
 * -XX:ArchiveClassesAtExit} or {@code -XX:AOTCacheOutput}, Java then writes an archive with which
 * later starts are faster.
 */
@Command(
    name = "train",
    hidden = true,
    header = "Go through a session of the server and a check, for Java to make an archive of.")
final class TrainCommand implements Callable<Integer> {

  private static final String TEMPLATE = "azuredeploy.json";

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("arm-attribution");
    Path template = folder.resolve(TEMPLATE);
    Path settings = folder.resolve("attribution.json");
    try (InputStream example = TrainCommand.class.getResourceAsStream(TEMPLATE)) {
      Files.write(template, example.readAllBytes());
      Files.writeString(settings, "{ \"rules\": {} }");
      TrainingSession.hold(folder.toUri(), TEMPLATE, Files.readString(template));
      return Main.run(
          new String[] {"check", "--fail-on", "error", folder.toString()},
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          System.err);
    } finally {
      Files.deleteIfExists(template);
      Files.deleteIfExists(settings);
      Files.delete(folder);
    }
  }
}
