package io.github.armattribution.json;

/**
 * A place where, as one reading found out too late, a bracket is lost or one too many.
 *
 * @param arrayLostAt offset of a value in front of which {@code [} is lost, or -1
 * @param strayOpenerAt offset of a bracket that does not belong there, or -1
 */
record Suspect(int arrayLostAt, int strayOpenerAt) {

  static final Suspect NONE = new Suspect(-1, -1);

  static Suspect arrayLost(int offset) {
    return new Suspect(offset, -1);
  }

  static Suspect strayOpener(int offset) {
    return new Suspect(-1, offset);
  }
}
