package io.github.armattribution.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page; the build puts it into the distribution. */
@Command(name = "man", hidden = true, header = "Print this program's manual page, for man to show.")
final class ManCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  ManCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return streams.print(ManPage.of(spec.root()));
  }
}
