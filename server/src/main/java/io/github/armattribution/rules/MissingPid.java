package io.github.armattribution.rules;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.IdFixes;
import io.github.armattribution.repair.InsertionFixes;
import io.github.armattribution.repair.NestedMove;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Deployment.Content;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A main template that nobody is credited for. */
final class MissingPid implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "missing-pid",
          Severity.WARNING,
          "The main template has no tracking deployment",
          """
          Microsoft credits a partner with the Azure usage of what a template deploys if the main \
          template (`mainTemplate.json` or `azuredeploy.json`) holds, at its root, an empty \
          deployment named `pid-` and a GUID that the partner registered in Partner Center. \
          Without it the template deploys just as well, and the credit is missing.

          If `createUiDefinition.json` lies beside `mainTemplate.json` and that has no other \
          deployment, Partner Center adds an ID of its own when the package is uploaded. The \
          finding is only information then: copies of the template outside the Marketplace stay \
          untracked. Partner Center takes no other name; an `azuredeploy.json` with a UI \
          definition is often behind a button that opens the portal, and nobody adds an ID there.

          A template that another main template links to is a part of that one and needs no \
          tracking deployment, whatever its name.""",
          """
          "resources": [
            { "type": "Microsoft.Storage/storageAccounts", ... }
          ]""",
          """
          "resources": [
            {
              "type": "Microsoft.Resources/deployments",
              "apiVersion": "2025-04-01",
              "name": "pid-6e3f2a14-9c05-4b7d-8a61-d2f0c3b95e78",
              "properties": {
                "mode": "Incremental",
                "template": {
                  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                  "contentVersion": "1.0.0.0",
                  "resources": []
                }
              }
            },
            { "type": "Microsoft.Storage/storageAccounts", ... }
          ]""",
          """
          Add the deployment to the `resources` of the template's root. Quick fixes insert it \
          with your tracking ID (the setting `trackingId`), with one that another file has, or \
          with a new GUID; one that stands in a nested template is moved to the root, if it means \
          the same there. Register a new GUID in Partner Center, without `pid-`: Settings, \
          Account settings, Organization profile, Identifiers, Add Tracking GUID. Take one GUID \
          for each offer and each channel that you want to see apart. `fix` inserts yours, and a \
          new GUID only if told to (`--new-guids`). If the template is made from Bicep, change the Bicep \
          source.

          Suppress the rule where no deployment is called for: attribution is meant \
          neither for virtual machine offers nor for the work of systems integrators, and a program that \
          deploys the template can send the tracking ID in its User-Agent header instead.""",
          Source.of(
              """
              Microsoft's article. An earlier form of it asked for attribution in all solution \
              templates of the Marketplace; today's no longer says so.""",
              Reference.ARTICLE));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    Attribution attribution = inspection.attribution();
    Surroundings surroundings = inspection.surroundings();
    if (!surroundings.mainTemplate()
        || !attribution.atRoot().isEmpty()
        || !attribution.unprefixed().isEmpty()
        || !attribution.unreadable().isEmpty()
        || attribution.mayHoldMore()) {
      return List.of();
    }
    boolean hasDeployments =
        attribution.template().templates().stream().anyMatch(t -> !t.deployments().isEmpty());
    boolean added = surroundings.isOfPackage() && !hasDeployments;
    boolean aside = surroundings.besidePackage() && !hasDeployments;
    String message =
        added ? addedAtUpload() : aside ? besidePackage() : missing(attribution, surroundings);
    Finding finding =
        Finding.of(DESCRIPTION, place(attribution.template()), message)
            .withRelated(attribution.nested().stream().map(MissingPid::tooDeep).toList())
            .withFixes(fixes(inspection));
    return List.of(added || aside ? finding.withSeverity(Severity.INFORMATION) : finding);
  }

  private static List<Fix> fixes(Inspection inspection) {
    Attribution attribution = inspection.attribution();
    List<Fix> fixes = new ArrayList<>();
    if (!attribution.nested().isEmpty()) {
      fixes.addAll(NestedMove.fixes(attribution, attribution.nested()));
    }
    IdFixes ids = new IdFixes(inspection);
    attribution.garbled().stream().map(ids::guessed).flatMap(Optional::stream).forEach(fixes::add);
    fixes.addAll(new InsertionFixes(inspection).all());
    return fixes;
  }

  private static String addedAtUpload() {
    return "This main template has no tracking deployment of its own. Partner Center adds one when"
        + " the package is uploaded, since the template has no other deployment;"
        + " copies that customers get elsewhere, say from GitHub, are not credited to you.";
  }

  private static String besidePackage() {
    return "This main template has no tracking deployment. Partner Center packs the mainTemplate.json"
        + " beside it and adds nothing here: if customers deploy this one, add an empty"
        + " Microsoft.Resources/deployments resource named pid-<GUID> to its own resources.";
  }

  private static String missing(Attribution attribution, Surroundings surroundings) {
    String cause =
        attribution.nested().isEmpty()
            ? "This main template has no tracking deployment"
            : "This main template has tracking deployments in nested templates only, where they do"
                + " not count";
    StringBuilder message =
        new StringBuilder(cause)
            .append(
                ", so Microsoft can't credit its Azure usage to you. Add an empty"
                    + " Microsoft.Resources/deployments resource named pid-<GUID> to its own"
                    + " resources.");
    if (surroundings.isOfPackage()) {
      message.append(
          " Partner Center can't add one at upload, since the template has other deployments"
              + " (PAC-AzureAppCannotAddTrackingId).");
    }
    rootDeployments(attribution)
        .filter(deployment -> deployment.content() == Content.NOTHING)
        .flatMap(deployment -> deployment.name().stream())
        .filter(MissingPid::seemsToTrack)
        .map(FoldedText::display)
        .findFirst()
        .ifPresent(
            name ->
                message.append(
                    " The empty deployment \"%s\" does not count: its name must start with \"pid-\"."
                        .formatted(name)));
    return message.toString();
  }

  private static boolean seemsToTrack(FoldedText name) {
    return name.display().contains("pid")
        || TrackingName.isBareGuid(name)
        || TrackingName.startsWithHash(name);
  }

  private static Related tooDeep(TrackedDeployment nested) {
    return new Related(
        nested.nameSpan(),
        "This tracking deployment does not count: it stands in a nested template.");
  }

  private static Stream<Deployment> rootDeployments(Attribution attribution) {
    return attribution.template().root().deployments().stream();
  }

  private static Span place(ArmTemplate template) {
    return template.root().heading().orElse(Span.at(0));
  }
}
