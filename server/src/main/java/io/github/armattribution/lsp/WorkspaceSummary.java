package io.github.armattribution.lsp;

/**
 * What a look at the whole workspace came to.
 *
 * @param message that in a sentence or two, for the user
 * @param problems the findings that lists of problems show: all but hints
 * @param templates how many were looked at
 * @param mainTemplates how many of these are main templates
 * @param tracked how many of those are tracked
 */
record WorkspaceSummary(
    String message, int problems, int templates, int mainTemplates, int tracked) {

  static WorkspaceSummary of(int problems, int templates, int mainTemplates, int tracked) {
    return new WorkspaceSummary(
        message(problems, templates, mainTemplates, tracked),
        problems,
        templates,
        mainTemplates,
        tracked);
  }

  private static String message(int problems, int templates, int mainTemplates, int tracked) {
    return templates == 0
        ? "There is no ARM template in the workspace."
        : "%s in %s. %s"
            .formatted(
                problems == 0 ? "No problem" : count(problems, "problem"),
                count(templates, "template"),
                tracking(mainTemplates, tracked));
  }

  private static String tracking(int mainTemplates, int tracked) {
    if (mainTemplates == 0) {
      return "None is a main template: name yours in attribution.json, under \"mainTemplates\".";
    }
    if (tracked < mainTemplates) {
      return "Main templates tracked: %d of %d.".formatted(tracked, mainTemplates);
    }
    return tracked == 1
        ? "The main template is tracked."
        : "All %d main templates are tracked.".formatted(tracked);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
