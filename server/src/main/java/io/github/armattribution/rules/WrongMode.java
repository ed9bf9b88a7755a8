package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.ModeFix;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Mode;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;
import java.util.Optional;

/** A tracking deployment that is not incremental. */
final class WrongMode implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "wrong-mode",
          Severity.ERROR,
          "The tracking deployment's mode is not Incremental",
          """
          A nested deployment needs a mode: Azure refuses a template where it is missing. A \
          tracking deployment's is `Incremental`, the only one that ARM's documentation allows \
          for nested templates. `Complete` asks for the removal of all that a template does not \
          name, and an empty one names nothing.""",
          """
          "properties": { "mode": "Complete", "template": { ... } }""",
          """
          "properties": { "mode": "Incremental", "template": { ... } }""",
          """
          Write `"mode": "Incremental"` into the deployment's `properties`. A quick fix does it, \
          and so does `fix`.""",
          Source.of(
              """
              Microsoft's article, whose tracking resource is incremental, and ARM's \
              documentation on the modes of nested deployments.""",
              Reference.ARTICLE,
              Reference.LINKED_TEMPLATES,
              Reference.DEPLOYMENT_MODES));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    ArmTemplate file = inspection.attribution().template();
    return inspection.attribution().meant().stream()
        .flatMap(tracked -> finding(tracked, file).stream())
        .toList();
  }

  private static Optional<Finding> finding(TrackedDeployment tracked, ArmTemplate file) {
    String name = tracked.name().folded().display();
    Mode mode = tracked.deployment().mode();
    if (mode instanceof Mode.Missing) {
      String message =
          "\"%s\" has no mode, so Azure refuses the template. Add \"mode\": \"Incremental\" to its properties."
              .formatted(name);
      return Optional.of(finding(tracked.nameSpan(), message, tracked, file));
    }
    if (!(mode instanceof Mode.Known known) || !known.literal() || known.isIncremental()) {
      return Optional.empty();
    }
    String message =
        "The mode of \"%s\" is \"%s\"; a tracking deployment has to be \"Incremental\", so that it changes nothing of the customer's."
            .formatted(name, known.text());
    return Optional.of(finding(known.span(), message, tracked, file));
  }

  private static Finding finding(
      Span span, String message, TrackedDeployment tracked, ArmTemplate file) {
    return Finding.of(DESCRIPTION, span, message).withFixes(List.of(ModeFix.of(file, tracked)));
  }
}
