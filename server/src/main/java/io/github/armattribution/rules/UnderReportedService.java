package io.github.armattribution.rules;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.template.Resource;
import io.github.armattribution.template.Written;
import io.github.armattribution.tracking.Attribution;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A service whose usage attribution does not see wholly. */
final class UnderReportedService implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "under-reported-service",
          Severity.OFF,
          "The service's usage is under-reported",
          """
          Microsoft says of Azure Kubernetes Service, virtual machine scale sets and Azure Batch \
          that their usage is under-reported by customer usage attribution. Nothing is wrong with \
          the template; the figures in Partner Center are lower than what customers use. Turn the \
          rule on to see which templates that is about.""",
          """
          { "type": "Microsoft.ContainerService/managedClusters", ... }""",
          """
          { "type": "Microsoft.Web/sites", ... }""",
          """
          There is nothing to repair. Keep it in mind when you read the figures in Partner \
          Center.""",
          Source.of(
              """
              Microsoft's article, which names the three services.""",
              Reference.ARTICLE));

  private static final Map<String, String> SERVICES =
      Map.of(
          "microsoft.containerservice/managedclusters", "Azure Kubernetes Service",
          "microsoft.compute/virtualmachinescalesets", "virtual machine scale sets",
          "microsoft.batch/batchaccounts", "Azure Batch");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    Attribution attribution = inspection.attribution();
    if (attribution.tracked().isEmpty()) {
      return List.of();
    }
    return attribution.template().templates().stream()
        .flatMap(template -> template.resources().stream())
        .flatMap(resource -> finding(resource).stream())
        .toList();
  }

  private static Optional<Finding> finding(Resource resource) {
    return resource
        .type()
        .filter(type -> !resource.isReference())
        .flatMap(
            type ->
                Optional.ofNullable(SERVICES.get(type.text().toLowerCase(Locale.ROOT)))
                    .map(service -> finding(type, service)));
  }

  private static Finding finding(Written type, String service) {
    String message =
        "Microsoft says that attribution under-reports the usage of %s: expect Partner Center to show less than customers use of \"%s\". Nothing has to be changed here."
            .formatted(service, type.text());
    return Finding.of(DESCRIPTION, type.span(), message);
  }
}
