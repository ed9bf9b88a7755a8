package io.github.armattribution.repair;

import io.github.armattribution.json.JsonString;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The version of Azure's interface that a new deployment resource asks for. */
final class ApiVersion {

  /** The latest that is stable; those since 2018 work as well. */
  private static final String NEWEST = "2025-04-01";

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:-preview)?");

  private ApiVersion() {}

  /**
   * That of a deployment that is inserted: the newest, or, in a template for Azure Stack, whose
   * profile tells what is there, that of its siblings; empty where the profile is enough.
   */
  static Optional<String> ofNew(ArmTemplate file) {
    return file.root().apiProfile().isPresent() ? ofSiblings(file) : Optional.of(NEWEST);
  }

  /** That of a deployment that lacks one. */
  static String missing(ArmTemplate file) {
    return ofSiblings(file).orElse(NEWEST);
  }

  private static Optional<String> ofSiblings(ArmTemplate file) {
    Map<String, Long> uses =
        file.deployments().stream()
            .map(Deployment::object)
            .flatMap(object -> object.string("apiVersion").stream())
            .map(JsonString::value)
            .filter(version -> DATE.matcher(version).matches())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return uses.keySet().stream()
        .max(
            Comparator.comparing((String version) -> uses.get(version))
                .thenComparing(Comparator.naturalOrder()));
  }
}
