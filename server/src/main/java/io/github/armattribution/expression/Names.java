package io.github.armattribution.expression;

import java.util.List;

/**
 * The names of one kind that are declared somewhere.
 *
 * @param declared as they are written, in order
 * @param areAll whether there are no others: nothing is made by a loop, filled in by a build, or
 *     out of sight
 */
public record Names(List<String> declared, boolean areAll) {

  /** None that are known of, and maybe others. */
  public static final Names UNKNOWN = new Names(List.of(), false);

  public Names {
    declared = List.copyOf(declared);
  }
}
