package io.github.armattribution.rules;

import io.github.armattribution.expression.Defect;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Finding.Related;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Inspection;
import io.github.armattribution.finding.Reference;
import io.github.armattribution.finding.RuleDescription;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.finding.Source;
import io.github.armattribution.repair.BracketedId;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.text.VisibleText;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An expression of a tracking deployment that Azure can't work out. */
final class BrokenExpression implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "broken-expression",
          Severity.ERROR,
          "Azure can't work out an expression of the tracking deployment",
          """
          Azure refuses the whole template if an expression can't be read, lacks one of its \
          brackets, names a parameter, \
          variable, function or property that is not there, or has no value: an element behind an \
          array's end, a call with too few arguments, a variable that uses itself. The rule looks \
          at the name, the condition, the location and the target of tracking deployments, and at \
          the variables, parameters and functions that these use. What only a parameter's default \
          makes wrong is no finding: whoever deploys may give another value. Names are not judged \
          while the file has syntax errors.""",
          """
          "name": "[concat('pid-', variables('trackingID')]\"""",
          """
          "name": "[concat('pid-', variables('trackingId'))]\"""",
          """
          Correct the expression at the place, or declare the name. A quick fix, and `fix`, put \
          right brackets that are missing or doubled around an expression, blanks outside them, \
          and quotes and blanks that only look like what is meant, and take off brackets around an \
          ID. Where a declared name is near, \
          quick fixes write that; `fix` leaves it to you.""",
          Source.of(
              """
              ARM's documentation on expressions, and its list of functions.""",
              Reference.TEMPLATE_SYNTAX,
              Reference.TEMPLATE_FUNCTIONS));

  private static final String BRACKETED =
      "The brackets around this ID make it an expression, which Azure can't read, so it refuses the"
          + " template and nobody is credited. Take them off.";

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Finding> check(Inspection inspection) {
    // One finding for each place, however many deployments use what stands there.
    Map<Defect, List<TrackedDeployment>> users = new LinkedHashMap<>();
    for (TrackedDeployment tracked : inspection.attribution().meant()) {
      for (Defect defect : tracked.defects()) {
        users.computeIfAbsent(defect, first -> new ArrayList<>()).add(tracked);
      }
    }
    return users.entrySet().stream()
        .map(entry -> finding(entry.getKey(), entry.getValue(), inspection))
        .toList();
  }

  private static Finding finding(
      Defect defect, List<TrackedDeployment> users, Inspection inspection) {
    Optional<BracketedId> id = BracketedId.at(defect.span(), users, inspection.attribution());
    return Finding.of(DESCRIPTION, defect.span(), id.isPresent() ? BRACKETED : message(defect))
        .withRelated(
            users.stream()
                .filter(user -> !user.span().encloses(defect.span()))
                .map(user -> new Related(user.nameSpan(), "This tracking deployment uses it."))
                .toList())
        .withFixes(id.map(bracketed -> List.of(bracketed.fix())).orElseGet(() -> fixes(defect)));
  }

  private static String message(Defect defect) {
    String name = defect.subject();
    return switch (defect.kind()) {
      case SYNTAX ->
          "This expression can't be read, so Azure refuses the template and nobody is credited. "
              + name;
      case LITERAL ->
          "Azure takes this for a literal text, not for an expression, so it refuses the template and nobody is credited. "
              + name;
      case NO_PARAMETER -> undeclared("parameter", defect, "Declare it, or correct the name.");
      case NO_VARIABLE -> undeclared("variable", defect, "Declare it, or correct the name.");
      case NO_FUNCTION -> undeclared("function", defect, "Correct the name.");
      case NO_PROPERTY -> undeclared("property", defect, "Add it, or correct the name.");
      case REFUSED ->
          "Azure can't work out this expression, so it refuses the template and nobody is credited. "
              + name;
    };
  }

  private static String undeclared(String kind, Defect defect, String advice) {
    boolean one = defect.near().size() == 1;
    return "There is no %s \"%s\"%s, so Azure refuses the template and nobody is credited. %s"
        .formatted(
            kind,
            defect.subject(),
            lookalikes(defect),
            one ? "Did you mean \"%s\"?".formatted(defect.near().get(0)) : advice);
  }

  /** Letters of other alphabets that the name that was meant does without. */
  private static String lookalikes(Defect defect) {
    List<String> strange =
        defect
            .subject()
            .codePoints()
            .filter(c -> c >= 128)
            .filter(c -> !defect.near().isEmpty() && defect.near().get(0).indexOf(c) < 0)
            .distinct()
            .mapToObj(VisibleText::named)
            .toList();
    return strange.isEmpty() ? "" : ", spelled with " + String.join(" and ", strange);
  }

  private static List<Fix> fixes(Defect defect) {
    if (!defect.repair().isEmpty()) {
      String title =
          defect.kind() == Defect.Kind.LITERAL
              ? "Make it an expression"
              : "Write the characters that are meant";
      return List.of(Fix.of(title, true, defect.repair()));
    }
    // Never preferred: another name may be meant.
    return defect.near().stream()
        .map(name -> Fix.of("Write " + name, false, List.of(new TextEdit(defect.span(), name))))
        .toList();
  }
}
