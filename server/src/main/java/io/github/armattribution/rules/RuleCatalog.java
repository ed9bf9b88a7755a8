package io.github.armattribution.rules;

import io.github.armattribution.template.ArmTemplate;
import java.util.List;
import java.util.Optional;

/** All rules, in the order in which lists show them. */
public final class RuleCatalog {

  private static final Rule SYNTAX_ERROR = new SyntaxError();
  private static final Rule UNRECOGNIZED = new UnrecognizedTemplate();

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
          UNRECOGNIZED,
          SYNTAX_ERROR,
          new UnusedSuppression());

  private RuleCatalog() {}

  public static List<Rule> all() {
    return RULES;
  }

  /**
   * Those that can judge {@code file}: of one with a merge conflict only that is sure, and of one
   * that is not recognized it is not even known what it is deployed to.
   */
  public static List<Rule> judging(ArmTemplate file) {
    if (file.isInConflict()) {
      return List.of(SYNTAX_ERROR);
    }
    return file.isRecognized() ? RULES : List.of(UNRECOGNIZED, SYNTAX_ERROR);
  }

  public static Optional<Rule> find(String id) {
    return RULES.stream().filter(rule -> rule.description().id().equals(id)).findFirst();
  }
}
