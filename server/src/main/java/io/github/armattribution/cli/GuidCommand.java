package io.github.armattribution.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a GUID to be registered as a tracking ID. */
@Command(
    name = "guid",
    header = "Print a new random GUID to register as a tracking ID.",
    description =
        "Register it in Partner Center (Account settings, Organization profile, Identifiers, Add"
            + " Tracking GUID) before you use it in a template.")
final class GuidCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--pid",
      description = "Print it with pid- before it, as a template's deployment is named.")
  private boolean prefixed;

  GuidCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    return streams.print((prefixed ? "pid-" : "") + UUID.randomUUID() + System.lineSeparator());
  }
}
