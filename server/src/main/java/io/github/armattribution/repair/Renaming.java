package io.github.armattribution.repair;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives deployments other names, together with what refers to them by their names. */
final class Renaming {

  private final ArmTemplate file;
  private Optional<Mentions> mentions = Optional.empty();

  Renaming(ArmTemplate file) {
    this.file = file;
  }

  /**
   * {@code edits}, which change the name of {@code deployment}, and those that references to it
   * need. Empty where a reference can't be changed with it.
   */
  Optional<List<TextEdit>> complete(Deployment deployment, List<TextEdit> edits) {
    if (!isMentioned(deployment)) {
      return Optional.of(edits);
    }
    FoldedText before = deployment.name().orElseThrow();
    List<FoldedText> references = references(file, deployment);
    List<Integer> ours = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      if (isMeant(references.get(i), before)) {
        ours.add(i);
      }
    }
    List<Integer> left = left(ours, references.size(), deployment, edits);
    if (left.isEmpty()) {
      return Optional.of(edits);
    }
    List<TextEdit> all = new ArrayList<>(edits);
    Optional<FoldedText> after = renamed(deployment, after(edits)).flatMap(Deployment::name);
    for (int each : left) {
      Optional<TextEdit> edit = after.flatMap(name -> edit(references.get(each), before, name));
      if (edit.isPresent() && !all.contains(edit.get())) {
        if (all.stream().anyMatch(other -> other.span().touches(edit.get().span()))) {
          return Optional.empty();
        }
        all.add(edit.get());
      }
    }
    return left(ours, references.size(), deployment, all).isEmpty()
        ? Optional.of(all)
        : Optional.empty();
  }

  /** Whether something may refer to {@code deployment} by its name. */
  boolean isMentioned(Deployment deployment) {
    if (mentions.isEmpty()) {
      mentions = Optional.of(new Mentions(file));
    }
    return mentions.get().byName(deployment);
  }

  private static List<FoldedText> references(ArmTemplate file, Deployment deployment) {
    return NameReferences.in(file, deployment.resource().name().orElseThrow());
  }

  private static boolean isMeant(FoldedText reference, FoldedText name) {
    String text = shown(reference);
    String end = shown(name);
    int start = text.length() - end.length();
    return !end.isEmpty()
        && start >= 0
        && text.regionMatches(true, start, end, 0, end.length())
        && (start == 0 || text.charAt(start - 1) == '/');
  }

  private static String shown(FoldedText text) {
    return text.isKnown() ? text.text() : text.display();
  }

  /** Those of {@code ours} that do not mean the deployment any more after {@code edits}. */
  private List<Integer> left(
      List<Integer> ours, int count, Deployment deployment, List<TextEdit> edits) {
    if (ours.isEmpty()) {
      return ours;
    }
    Optional<ArmTemplate> after = after(edits);
    Optional<Deployment> renamed = renamed(deployment, after);
    Optional<FoldedText> name = renamed.flatMap(Deployment::name);
    if (name.isEmpty()) {
      return ours;
    }
    List<FoldedText> references = references(after.get(), renamed.get());
    return references.size() != count
        ? ours
        : ours.stream().filter(each -> !isMeant(references.get(each), name.get())).toList();
  }

  private Optional<ArmTemplate> after(List<TextEdit> edits) {
    return ArmTemplate.of(JsonDocument.parse(TextEdit.apply(file.document().text(), edits)));
  }

  private Optional<Deployment> renamed(Deployment deployment, Optional<ArmTemplate> after) {
    int index = file.deployments().indexOf(deployment);
    return after
        .map(ArmTemplate::deployments)
        .filter(deployments -> deployments.size() == file.deployments().size())
        .map(deployments -> deployments.get(index));
  }

  /** Does to a reference, where it is written, what makes one name of the other. */
  private static Optional<TextEdit> edit(
      FoldedText reference, FoldedText before, FoldedText after) {
    String from = before.text();
    String to = after.text();
    int start = sameWords(from, to);
    int same = sameWords(reversed(from.substring(start)), reversed(to.substring(start)));
    String changed = to.substring(start, to.length() - same);
    int offset = reference.text().length() - from.length();
    return changed.indexOf(FoldedText.UNKNOWN) >= 0 || offset < 0
        ? Optional.empty()
        : place(reference, offset + start, offset + from.length() - same)
            .map(span -> new TextEdit(span, changed));
  }

  /** How many characters both texts start with that are whole words. */
  private static int sameWords(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    while (same > 0 && (isInWord(one, same) || isInWord(other, same))) {
      same--;
    }
    return same;
  }

  private static boolean isInWord(String text, int at) {
    return at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** Where characters stand one by one, or the place between two. */
  private static Optional<Span> place(FoldedText text, int from, int to) {
    if (from < to) {
      return text.exactSpan(from, to);
    }
    return from < text.text().length()
        ? text.exactSpan(from, from + 1).map(next -> new Span(next.start(), next.start()))
        : text.exactSpan(from - 1, from).map(last -> new Span(last.end(), last.end()));
  }
}
