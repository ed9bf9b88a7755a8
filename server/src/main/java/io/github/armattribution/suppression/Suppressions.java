package io.github.armattribution.suppression;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Span;
import io.github.armattribution.tracking.Attribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All suppressions of a file: applied to findings, they tell which are left and which of them did
 * something.
 */
public final class Suppressions {

  private final List<Suppression> all;
  private final List<Mistake> mistakes;
  private final Map<String, List<Suppression>> byRule = new HashMap<>();

  private Suppressions(List<Suppression> all, List<Mistake> mistakes) {
    this.all = List.copyOf(all);
    this.mistakes = List.copyOf(mistakes);
    all.forEach(each -> byRule.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(each));
  }

  /**
   * A comment that is meant to suppress something and can't be read.
   *
   * @param span the word that is wrong, or that something is missing behind
   * @param message what is wrong and what to write
   */
  public record Mistake(Span span, String message) {}

  /**
   * Reads the suppressions of a file.
   *
   * @param lines those of the file's text
   */
  public static Suppressions in(Attribution attribution, LineIndex lines) {
    SuppressionComments comments = SuppressionComments.in(attribution.template().document(), lines);
    List<Suppression> all = new ArrayList<>(comments.suppressions());
    all.addAll(SuppressionMetadata.in(attribution));
    return new Suppressions(all, comments.mistakes());
  }

  /** Those that can be read, comments first. */
  public List<Suppression> all() {
    return all;
  }

  /** Comments that can't be read. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  /**
   * What becomes of findings.
   *
   * @param findings what is left, in no order
   * @param suppressed what is not shown
   * @param used the suppressions that have something to suppress
   */
  public record Outcome(
      List<Finding> findings, List<SuppressedFinding> suppressed, Set<Suppression> used) {

    /** No findings at all. */
    public static final Outcome NONE = new Outcome(List.of(), List.of(), Set.of());

    public Outcome {
      findings = List.copyOf(findings);
      suppressed = List.copyOf(suppressed);
      // Set.copyOf is slow where there are many whose places are at one distance.
      used = Collections.unmodifiableSet(new HashSet<>(used));
    }

    /** This and what becomes of further findings. */
    public Outcome and(Outcome more) {
      List<Finding> left = new ArrayList<>(findings);
      left.addAll(more.findings);
      List<SuppressedFinding> gone = new ArrayList<>(suppressed);
      gone.addAll(more.suppressed);
      Set<Suppression> both = new HashSet<>(used);
      both.addAll(more.used);
      return new Outcome(left, gone, both);
    }
  }

  /** Takes out of {@code findings} what the file suppresses. */
  public Outcome applyTo(List<Finding> findings) {
    List<Finding> left = new ArrayList<>();
    List<SuppressedFinding> suppressed = new ArrayList<>();
    Set<Suppression> used = new HashSet<>();
    for (Finding finding : findings) {
      List<Suppression> reaching =
          byRule.getOrDefault(finding.rule(), List.of()).stream()
              .filter(suppression -> suppression.reaches(finding.span()))
              .toList();
      if (reaching.isEmpty()) {
        left.add(finding);
      } else {
        suppressed.add(new SuppressedFinding(finding, reaching.get(0)));
        used.addAll(reaching);
      }
    }
    return new Outcome(left, suppressed, used);
  }
}
