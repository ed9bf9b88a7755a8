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
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An expression of a tracking deployment that Azure can't work out. */
final class BrokenExpression implements Rule {

  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "broken-expression",
          Severity.ERROR,
          "Azure can't work out an expression of the tracking deployment",
          """
          Azure refuses the whole template if an expression can't be read, or names a parameter, \
          variable or function that is not declared. The rule looks at the name, the condition, \
          the location and the target of tracking deployments, and at the variables, parameters \
          and functions that these use. Names are not judged while the file has syntax errors.""",
          """
          "name": "[concat('pid-', variables('trackingID')]\"""",
          """
          "name": "[concat('pid-', variables('trackingId'))]\"""",
          """
          Correct the expression at the place, or declare the name. Where a declared name is \
          near, quick fixes write that; `fix` leaves it to you.""",
          Source.of(
              """
              ARM's documentation on expressions, and its list of functions.""",
              Reference.TEMPLATE_SYNTAX,
              Reference.TEMPLATE_FUNCTIONS));

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
        .map(entry -> finding(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(Defect defect, List<TrackedDeployment> users) {
    return Finding.of(DESCRIPTION, defect.span(), message(defect))
        .withRelated(
            users.stream()
                .filter(user -> !user.span().encloses(defect.span()))
                .map(user -> new Related(user.nameSpan(), "This tracking deployment uses it."))
                .toList())
        .withFixes(defect.near().stream().map(name -> fix(defect, name)).toList());
  }

  private static String message(Defect defect) {
    String name = defect.subject();
    return switch (defect.kind()) {
      case SYNTAX ->
          "This expression can't be read, so Azure refuses the template and nobody is credited. "
              + name;
      case NO_PARAMETER -> undeclared("parameter", name, "Declare it, or correct the name.");
      case NO_VARIABLE -> undeclared("variable", name, "Declare it, or correct the name.");
      case NO_FUNCTION -> undeclared("function", name, "Correct the name.");
    };
  }

  private static String undeclared(String kind, String name, String advice) {
    return "There is no %s \"%s\", so Azure refuses the template and nobody is credited. %s"
        .formatted(kind, name, advice);
  }

  /** Never preferred: another name may be meant. */
  private static Fix fix(Defect defect, String name) {
    return Fix.of("Write " + name, false, List.of(new TextEdit(defect.span(), name)));
  }
}
