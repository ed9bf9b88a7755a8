package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program that ran to its end, and what it wrote. */
record ProgramRun(int code, String out, String err) {

  /**
   * Runs it in a folder, without any input.
   *
   * @param charset what it writes in
   */
  static ProgramRun of(ProcessBuilder program, Path folder, Charset charset)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        program
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended in time").isTrue();
    return new ProgramRun(
        process.exitValue(),
        Files.readString(out, charset),
        Files.readString(err, charset).replace(System.lineSeparator(), "\n"));
  }
}
