package io.github.armattribution.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class ManifestVersion implements IVersionProvider {

  static String number() {
    String version = ManifestVersion.class.getPackage().getImplementationVersion();
    return version == null ? "(not built)" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"arm-attribution " + number()};
  }
}
