package io.github.armattribution.cli;

import io.github.armattribution.tracking.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether any main template was among those of a run. Only these have to track: where there is
 * none, "no findings" might be taken for "tracked".
 */
final class MainTemplateSearch {

  /** What Bicep calls its output. */
  private static final String USUAL = "main.json";

  private final List<Input> others = new ArrayList<>();
  private boolean found;

  /** Looks at what came of one input. A package is told of its main template by other means. */
  void look(Checked checked) {
    if (checked instanceof Checked.Template template && template.input().packed().isEmpty()) {
      Attribution attribution = template.analysis().attribution().orElseThrow();
      found |=
          template.surroundings().mainTemplate()
              || !template.surroundings().linkedFrom().isEmpty()
              || !attribution.template().isRecognized()
              || !attribution.tracked().isEmpty();
      others.add(template.input());
    }
  }

  /** Whether there was none. */
  boolean isMissing() {
    return !found;
  }

  /** Says that there was none, and how one is named; empty if there was one, or no template. */
  Optional<String> missing() {
    if (found || others.isEmpty()) {
      return Optional.empty();
    }
    if (others.size() == 1) {
      Input only = others.get(0);
      return Optional.of(
          only.path()
              + " has no tracking deployment, and by its name it needs none. If it is deployed by"
              + " itself, say so with "
              + (only.file().isEmpty()
                  ? "--stdin-filename mainTemplate.json."
                  : remedy(name(only))));
    }
    String which =
        others.stream()
            .filter(input -> name(input).equals(USUAL))
            .findFirst()
            .map(usual -> usual.path() + " is deployed by itself, say so with " + remedy(USUAL))
            .orElse("one of them is, as Bicep's main.json often is, say so with " + remedy("NAME"));
    return Optional.of(
        "None of these %d templates is a main template by its name (mainTemplate.json, azuredeploy.json), so none had to have a tracking deployment. If %s"
            .formatted(others.size(), which));
  }

  private static String remedy(String name) {
    return "--main-template %s, or for good with \"mainTemplates\": [\"%s\"] in attribution.json."
        .formatted(name, name);
  }

  private static String name(Input input) {
    return input.path().substring(input.path().lastIndexOf('/') + 1);
  }
}
