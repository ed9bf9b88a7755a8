package io.github.armattribution.repair;

import io.github.armattribution.expression.Expr;
import io.github.armattribution.expression.Expressions;
import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.ReachableExpressions;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonString;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackedDeployment;
import io.github.armattribution.tracking.TrackingName;
import io.github.armattribution.tracking.TrackingName.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cuts off what follows the GUID in the name of a tracking deployment. */
public final class TailCut {

  /** How many variables are followed to where a name is put together. */
  private static final int MAX_VARIABLES = 10;

  private final TrackedDeployment tracked;
  private final Folder folder;
  private final int end;

  private TailCut(TrackedDeployment tracked, Folder folder) {
    this.tracked = tracked;
    this.folder = folder;
    this.end = tracked.name().idEnd();
  }

  /** Cuts the tails of one file, each on its own. */
  public static final class Cutter {

    // Made anew: what folds is not shared beyond the reading of the file.
    private final Folder folder = new Folder();
    private final Map<String, Long> uses;
    private final Attribution attribution;
    private final Renaming renaming;

    public Cutter(Attribution attribution) {
      this.attribution = attribution;
      this.renaming = new Renaming(attribution.template());
      this.uses =
          attribution.tracked().stream()
              .collect(Collectors.groupingBy(Cutter::id, Collectors.counting()));
    }

    private static String id(TrackedDeployment tracked) {
      return tracked.name().id().toLowerCase(Locale.ROOT);
    }

    /**
     * The edits that leave the tracking ID: {@code pid-} and the GUID, or the whole name that
     * Partner Center gave. Empty where that is not clearly the same ID, where another one would be
     * lost, where another deployment has it, which then would be no different any more, or where a
     * reference to the name would break.
     */
    public Optional<List<TextEdit>> edits(TrackedDeployment tracked) {
      TrackingName name = tracked.name();
      // What a loop makes needs different names.
      boolean loop = tracked.deployment().object().get("copy").isPresent();
      if (name.kind() != Kind.GUID
          || !name.isPrefixed()
          || name.holdsSeveralIds()
          || loop
          || uses.get(id(tracked)) > 1) {
        return Optional.empty();
      }
      if (name.meansPartnerCenter()) {
        return name.marketplaceName()
            .filter(given -> !name.folded().isAssumed(0, name.folded().text().length()))
            .flatMap(given -> new IdReplacement(attribution, tracked).by(given));
      }
      TailCut cut = new TailCut(tracked, folder);
      return tracked
          .deployment()
          .resource()
          .name()
          .flatMap(written -> cut.in(written, tracked.deployment().names(), 0))
          .or(cut::literal)
          .flatMap(edits -> renaming.complete(tracked.deployment(), edits));
    }
  }

  private Optional<List<TextEdit>> in(JsonNode written, Scope scope, int depth) {
    if (!(written instanceof JsonString string) || depth > MAX_VARIABLES) {
      return Optional.empty();
    }
    Optional<Expressions.Parsed> parsed = Expressions.parse(string);
    if (parsed.isEmpty()) {
      FoldedText text = folder.foldText(string, scope);
      return text.exactSpan(end, text.text().length()).map(tail -> List.of(TextEdit.delete(tail)));
    }
    return parsed.get().problem().isPresent()
        ? Optional.empty()
        : in(parsed.get().root(), string, scope, depth);
  }

  private Optional<List<TextEdit>> in(Expr expr, JsonString string, Scope scope, int depth) {
    if (expr instanceof Expr.Call call && call.isCallOf("concat")) {
      return concat(string, call, scope);
    }
    if (expr instanceof Expr.Call call && call.isCallOf("take")) {
      return takesAll(call) ? in(call.arguments().get(0), string, scope, depth) : Optional.empty();
    }
    return ReachableExpressions.written(expr, scope)
        // Whoever deploys may give another value.
        .filter(bound -> !bound.assumed())
        .flatMap(bound -> in(bound.node(), bound.scope(), depth + 1));
  }

  /** Whether what is left is not cut any more: {@code take(concat(...), 64)}. */
  private boolean takesAll(Expr.Call take) {
    return take.arguments().size() == 2
        && take.arguments().get(1) instanceof Expr.Int count
        && count.value() >= end;
  }

  /** Keeps the arguments that make the prefix and the GUID. */
  private Optional<List<TextEdit>> concat(JsonString string, Expr.Call call, Scope scope) {
    List<FoldedText> texts = folder.foldArguments(string, call, scope);
    int kept = 0;
    int length = 0;
    while (kept < texts.size() && length + texts.get(kept).text().length() <= end) {
      length += texts.get(kept++).text().length();
    }
    List<Expr> arguments = call.arguments();
    if (length == end && kept == 1) {
      Expr only = arguments.get(0);
      return only instanceof Expr.Text
          ? Optional.empty()
          : Optional.of(
              List.of(
                  TextEdit.delete(new Span(call.span().start(), only.span().start())),
                  TextEdit.delete(new Span(only.span().end(), call.span().end()))));
    }
    if (length == end) {
      return Optional.of(List.of(TextEdit.delete(behind(arguments.get(kept - 1), arguments))));
    }
    // What is left of a text that has more than the rest of the GUID.
    if (kept == 0
        || !(arguments.get(kept) instanceof Expr.Text text)
        || !texts.get(kept).text().startsWith(text.written().text())) {
      return Optional.empty();
    }
    return text.written()
        .exactSpan(end - length, text.written().text().length())
        .map(tail -> kept(tail, behind(text, arguments)));
  }

  private static List<TextEdit> kept(Span tail, Span behind) {
    return behind.length() == 0
        ? List.of(TextEdit.delete(tail))
        : List.of(TextEdit.delete(tail), TextEdit.delete(behind));
  }

  private static Span behind(Expr last, List<Expr> arguments) {
    return new Span(last.span().end(), arguments.get(arguments.size() - 1).span().end());
  }

  /** The whole name as a literal, unless a parameter has a say in it. */
  private Optional<List<TextEdit>> literal() {
    FoldedText name = tracked.name().folded();
    return name.isAssumed(0, end)
        ? Optional.empty()
        : Optional.of(
            List.of(new TextEdit(tracked.nameSpan(), "\"" + name.text().substring(0, end) + "\"")));
  }
}
