package io.github.armattribution.analysis;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.suppression.SuppressedFinding;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.tracking.Attribution;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about one version of a text.
 *
 * @param source the text
 * @param attribution what it says about attribution; absent where it is no template
 * @param findings what is wrong, in document order, with the severities that the settings ask for
 * @param suppressed what the file itself suppresses, in document order, each with how
 * @param failures rules that broke; their findings are missing
 * @param tooInvolved whether it was given up, since it took too much work; then nothing is known
 */
public record Analysis(
    SourceText source,
    Optional<Attribution> attribution,
    List<Finding> findings,
    List<SuppressedFinding> suppressed,
    List<RuleFailure> failures,
    boolean tooInvolved) {

  public Analysis {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    failures = List.copyOf(failures);
  }

  /** What is known of a text that is not looked at. */
  public static Analysis nothing(SourceText source) {
    return new Analysis(source, Optional.empty(), List.of(), List.of(), List.of(), false);
  }

  /** What is known of a text that takes too much work. */
  static Analysis tooInvolved(SourceText source) {
    return new Analysis(source, Optional.empty(), List.of(), List.of(), List.of(), true);
  }

  /** What to say of a file that is {@link #tooInvolved}. */
  public static String tooInvolved(String name) {
    return name
        + " is too involved to be checked: working out what its expressions and deployments mean"
        + " takes too long. Split it into several templates.";
  }

  /** A rule that threw. */
  public record RuleFailure(String rule, Throwable cause) {}

  public boolean isTemplate() {
    return attribution.isPresent();
  }

  /** Whether this is a template that Bicep makes anew with each build. */
  public boolean isGenerated() {
    return attribution.filter(known -> known.template().root().isFromBicep()).isPresent();
  }

  /** Whether this is a template whose JSON is sound, so that it can be repaired. */
  public boolean isSound() {
    return attribution.filter(known -> known.template().document().isSound()).isPresent();
  }
}
