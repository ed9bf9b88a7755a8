package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.Emptying;
import io.github.armattribution.repair.Mentions;
import io.github.armattribution.repair.WorkSplit;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName.Kind;
import java.util.List;

/** A tracking deployment that deploys something. */
final class PidNotEmpty implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "pid-not-empty",
          Severity.WARNING,
          "The tracking deployment deploys something",
          """
          A tracking deployment is an empty sibling of the solution's resources: the solution \
          does not go inside it, and it links to no template. Microsoft documents no other form, \
          so one that does work may not be credited.""",
          """
          {
            "type": "Microsoft.Resources/deployments",
            "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
            "properties": { "mode": "Incremental", "templateLink": { "uri": "..." } }
          }""",
          """
          {
            "type": "Microsoft.Resources/deployments",
            "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
            "properties": { "mode": "Incremental", "template": { ..., "resources": [] } }
          }""",
          """
          Give the work a deployment of its own, with another name, and leave the tracking \
          deployment an empty template. A quick fix does so, where nothing in the file may depend \
          on the deployment by its name; call the work as you like then. Another one empties the \
          deployment, if all that it holds deploys nothing anyway.""",
          Source.of(
              """
              Microsoft's article, whose tracking resource has an empty nested template and \
              stands beside the solution. Of about 4,000 tracking deployments in public \
              templates, nearly all are like that.""",
              Reference.ARTICLE));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    ArmTemplate file = inspection.attribution().template();
    List<TrackedDeployment> working =
        inspection.attribution().tracked().stream()
            .filter(
                tracked ->
                    tracked.name().kind() == Kind.GUID
                        || tracked.name().kind() == Kind.PARTNER_CENTER)
            .filter(tracked -> tracked.deployment().content().isWork())
            .toList();
    if (working.isEmpty()) {
      return List.of();
    }
    Mentions mentions = new Mentions(file);
    return working.stream()
        .map(tracked -> finding(tracked).withFixes(fixes(inspection, tracked, mentions)))
        .toList();
  }

  private static List<Fix> fixes(
      Inspection inspection, TrackedDeployment tracked, Mentions mentions) {
    ArmTemplate file = inspection.attribution().template();
    if (!file.isSound(tracked.deployment().span())) {
      return List.of();
    }
    return Emptying.fix(inspection.attribution(), tracked, mentions)
        .or(() -> WorkSplit.fix(file, tracked, mentions))
        .stream()
        .toList();
  }

  private static Finding finding(TrackedDeployment tracked) {
    String work =
        tracked.deployment().content() == Content.LINK
            ? "links to another template"
            : "deploys resources";
    return Finding.of(
        DESCRIPTION,
        tracked.nameSpan(),
        "\"%s\" %s, but a tracking deployment has to be empty. Give that work a deployment with another name, and leave this one with an empty template."
            .formatted(tracked.name().folded().display(), work));
  }
}
