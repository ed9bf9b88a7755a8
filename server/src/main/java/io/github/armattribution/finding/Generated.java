package io.github.armattribution.finding;

import java.util.List;

/**
 * Says of repairs where a file is made anew by each build of its source, which is Bicep, that the
 * source is the place for them.
 */
public final class Generated {

  private static final String MESSAGE =
      " This file was generated from Bicep: make the change in the Bicep source, or the next build"
          + " loses it.";

  private static final String TITLE = " (the next Bicep build loses it)";

  private Generated() {}

  /** {@code finding} with that remark, if it can be mended here. */
  public static Finding remarkOn(Finding finding) {
    List<Fix> fixes = finding.fixes().stream().map(Generated::remarkOn).toList();
    return fixes.isEmpty()
        ? finding
        : finding.withMessage(finding.message() + MESSAGE).withFixes(fixes);
  }

  /** {@code fix} with that remark in its title. */
  public static Fix remarkOn(Fix fix) {
    return fix.withTitle(fix.title() + TITLE);
  }
}
