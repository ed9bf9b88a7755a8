package io.github.armattribution.rules;

import java.util.List;
import java.util.Optional;

/** All rules, in the order in which lists show them. */
public final class RuleCatalog {

  private static final List<Rule> RULES =
      List.of(
          new MissingPid(),
          new MalformedGuid(),
          new PlaceholderGuid(),
          new GeneratedGuid(),
          new MissingPrefix(),
          new PrefixCase(),
          new InvalidDeploymentName(),
          new PidSuffix(),
          new DuplicatePid(),
          new NeverDeployed(),
          new BrokenExpression(),
          new PidOutsideMainTemplate(),
          new LocationRequired(),
          new LocationForbidden(),
          new InvalidLocation(),
          new PidNotEmpty(),
          new IncompleteDeployment(),
          new WrongMode(),
          new OptOutInverted(),
          new IndirectMarketplaceId(),
          new NotPortableJson(),
          new UnderReportedService(),
          new SyntaxError(),
          new UnusedSuppression());

  private RuleCatalog() {}

  public static List<Rule> all() {
    return RULES;
  }

  public static Optional<Rule> find(String id) {
    return RULES.stream().filter(rule -> rule.description().id().equals(id)).findFirst();
  }
}
