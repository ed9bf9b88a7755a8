package io.github.armattribution.repair;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.Steps;
import io.github.armattribution.repair.NameReferences.Reference;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gives deployments other names, together with what refers to them by their names. */
final class Renaming {

  private final ArmTemplate file;
  private Optional<List<Reference>> references = Optional.empty();

  /** The references by what stands behind their last slash, in lower case. */
  private final Map<String, List<Integer>> byEnd = new HashMap<>();

  Renaming(ArmTemplate file) {
    this.file = file;
  }

  /**
   * {@code edits}, which change the name of {@code deployment}, and those that references to it
   * need. Empty where a reference can't be changed with it, or where finding out takes too much.
   */
  Optional<List<TextEdit>> complete(Deployment deployment, List<TextEdit> edits) {
    Steps steps = file.document().steps();
    if (steps.areScarce()) {
      return Optional.empty();
    }
    List<Integer> ours = ours(deployment);
    if (ours.isEmpty()) {
      return Optional.of(edits);
    }
    List<Reference> references = references();
    // What is written as it is changes as it is written: only the rest has to be worked out again.
    Optional<String> literal =
        ours.stream().allMatch(each -> references.get(each).literal())
            ? literalName(deployment, edits)
            : Optional.empty();
    // Each edit is compared with each other one.
    steps.take((long) ours.size() * ours.size());
    List<Integer> stale = literal.isPresent() ? ours : stale(ours, deployment, edits);
    if (stale.isEmpty()) {
      return Optional.of(edits);
    }
    Optional<String> after =
        literal.or(
            () ->
                renamed(deployment, after(edits)).flatMap(Deployment::name).map(FoldedText::text));
    String before = deployment.name().orElseThrow().text();
    List<TextEdit> all = new ArrayList<>(edits);
    for (int each : stale) {
      Optional<TextEdit> edit =
          after.flatMap(name -> edit(references.get(each).text(), before, name));
      if (edit.isPresent() && !all.contains(edit.get())) {
        if (all.stream().anyMatch(other -> other.span().touches(edit.get().span()))) {
          return Optional.empty();
        }
        all.add(edit.get());
      } else if (edit.isEmpty()) {
        return Optional.empty();
      }
    }
    return literal.isPresent() || stale(ours, deployment, all).isEmpty()
        ? Optional.of(all)
        : Optional.empty();
  }

  /** Whether something refers to {@code deployment} by its name, or it takes too much to tell. */
  boolean isReferredTo(Deployment deployment) {
    return file.document().steps().areScarce() || !ours(deployment).isEmpty();
  }

  /** The strings that refer to {@code deployment} by its name. */
  List<Span> references(Deployment deployment) {
    return ours(deployment).stream().map(each -> references().get(each).string()).toList();
  }

  private List<Reference> references() {
    if (references.isEmpty()) {
      List<Reference> all = NameReferences.in(file);
      for (int i = 0; i < all.size(); i++) {
        byEnd.computeIfAbsent(end(all.get(i).text()), any -> new ArrayList<>()).add(i);
      }
      references = Optional.of(all);
    }
    return references.get();
  }

  /** Those that mean {@code deployment}, but for those in the name itself, which edits change. */
  private List<Integer> ours(Deployment deployment) {
    List<Reference> all = references();
    return deployment.name().stream()
        .flatMap(
            name ->
                byEnd.getOrDefault(end(name), List.of()).stream()
                    .filter(i -> isOutside(all.get(i), deployment))
                    .filter(i -> isMeant(all.get(i).text(), name)))
        .toList();
  }

  private static boolean isOutside(Reference reference, Deployment deployment) {
    return !reference.string().equals(deployment.nameSpan());
  }

  private static String end(FoldedText text) {
    String shown = shown(text);
    return shown.substring(shown.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The name after {@code edits}, where it is written as it is, now and then. */
  private Optional<String> literalName(Deployment deployment, List<TextEdit> edits) {
    Span written = deployment.nameSpan();
    String text = file.document().text();
    boolean here = edits.stream().allMatch(edit -> written.encloses(edit.span()));
    if (!here || !written.in(text).startsWith("\"") || isSpecial(written.in(text))) {
      return Optional.empty();
    }
    String name =
        TextEdit.apply(
            written.in(text),
            edits.stream()
                .map(
                    edit ->
                        new TextEdit(
                            new Span(
                                edit.span().start() - written.start(),
                                edit.span().end() - written.start()),
                            edit.newText()))
                .toList());
    return isSpecial(name) ? Optional.empty() : Optional.of(name.substring(1, name.length() - 1));
  }

  /** Whether a string is an expression, or has escapes. */
  private static boolean isSpecial(String source) {
    return source.startsWith("\"[") || source.indexOf('\\') >= 0;
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
  private List<Integer> stale(List<Integer> ours, Deployment deployment, List<TextEdit> edits) {
    Optional<ArmTemplate> after = after(edits);
    Optional<Deployment> renamed = renamed(deployment, after);
    Optional<FoldedText> name = renamed.flatMap(Deployment::name);
    if (name.isEmpty()) {
      return ours;
    }
    List<Reference> now = NameReferences.in(after.get());
    List<Integer> places = outside(now, renamed.get());
    List<Integer> before = outside(references(), deployment);
    return places.size() != before.size()
        ? ours
        : ours.stream()
            .filter(
                each -> {
                  int place = places.get(Collections.binarySearch(before, each));
                  return !isMeant(now.get(place).text(), name.get());
                })
            .toList();
  }

  /** Where those stand that are not in the name itself. */
  private static List<Integer> outside(List<Reference> all, Deployment deployment) {
    return IntStream.range(0, all.size())
        .filter(i -> isOutside(all.get(i), deployment))
        .boxed()
        .toList();
  }

  private Optional<ArmTemplate> after(List<TextEdit> edits) {
    return ArmTemplate.of(
        JsonDocument.parse(TextEdit.apply(file.document().text(), edits), file.document().steps()));
  }

  private Optional<Deployment> renamed(Deployment deployment, Optional<ArmTemplate> after) {
    int index = file.deployments().indexOf(deployment);
    return after
        .map(ArmTemplate::deployments)
        .filter(deployments -> deployments.size() == file.deployments().size())
        .map(deployments -> deployments.get(index));
  }

  /** Does to a reference, where it is written, what makes one name of the other. */
  private static Optional<TextEdit> edit(FoldedText reference, String from, String to) {
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
