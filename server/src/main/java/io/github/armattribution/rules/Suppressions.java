package io.github.armattribution.rules;

import io.github.armattribution.json.JsonObject;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All silences of a file: applied to findings, they tell which are left and which did nothing. */
public final class Suppressions {

  private final Attribution attribution;
  private final List<Suppression> all;
  private final List<Finding> mistakes;

  private Suppressions(Attribution attribution, List<Suppression> all, List<Finding> mistakes) {
    this.attribution = attribution;
    this.all = List.copyOf(all);
    this.mistakes = List.copyOf(mistakes);
  }

  /**
   * Reads the silences of a file.
   *
   * @param lines those of the file's text
   */
  public static Suppressions in(Attribution attribution, LineIndex lines) {
    SuppressionComments comments = SuppressionComments.in(attribution.template().document(), lines);
    List<Suppression> all = new ArrayList<>(comments.suppressions());
    all.addAll(SuppressionMetadata.in(attribution));
    return new Suppressions(attribution, all, comments.mistakes());
  }

  /** Our part of the metadata of a resource or template. */
  public static Optional<JsonObject> section(JsonObject owner) {
    return SuppressionMetadata.section(owner);
  }

  /** Where the name of a tracking deployment is written, in it or elsewhere. */
  public static List<Span> definitions(TrackedDeployment tracked) {
    return SuppressionMetadata.definitions(tracked);
  }

  public List<Suppression> all() {
    return all;
  }

  /**
   * What is left of findings, and what is silenced.
   *
   * @param findings what is shown, {@code unused-suppression} included, in no order
   */
  public record Outcome(List<Finding> findings, List<SuppressedFinding> suppressed) {
    public Outcome {
      findings = List.copyOf(findings);
      suppressed = List.copyOf(suppressed);
    }
  }

  /**
   * Silences findings.
   *
   * @param ran whether a rule looked at the file; of one that did not, nobody knows whether its
   *     silences are of use
   */
  public Outcome applyTo(List<Finding> findings, Predicate<String> ran) {
    List<Finding> left = new ArrayList<>();
    List<SuppressedFinding> suppressed = new ArrayList<>();
    Set<Suppression> used = new HashSet<>();
    silence(findings, left, suppressed, used);
    if (ran.test(UnusedSuppression.ID)) {
      // Silences of this very rule are judged last: what they silence is known only then.
      List<Finding> unused = new ArrayList<>(mistakes);
      unused(used, suppression -> !isOfItself(suppression), ran).forEach(unused::add);
      silence(unused, left, suppressed, used);
      left.addAll(unused(used, Suppressions::isOfItself, ran));
    }
    return new Outcome(left, suppressed);
  }

  private void silence(
      List<Finding> findings,
      List<Finding> left,
      List<SuppressedFinding> suppressed,
      Set<Suppression> used) {
    for (Finding finding : findings) {
      Optional<Suppression> first =
          all.stream().filter(suppression -> suppression.silences(finding)).findFirst();
      if (first.isPresent()) {
        suppressed.add(new SuppressedFinding(finding, first.get()));
        all.stream().filter(suppression -> suppression.silences(finding)).forEach(used::add);
      } else {
        left.add(finding);
      }
    }
  }

  private List<Finding> unused(
      Set<Suppression> used, Predicate<Suppression> which, Predicate<String> ran) {
    return all.stream()
        .filter(which)
        .filter(suppression -> !used.contains(suppression))
        .filter(
            suppression ->
                RuleCatalog.find(suppression.id()).isEmpty() || ran.test(suppression.id()))
        .map(suppression -> UnusedSuppression.finding(suppression, attribution))
        .toList();
  }

  private static boolean isOfItself(Suppression suppression) {
    return suppression.id().equals(UnusedSuppression.ID);
  }
}
