package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.SchemaFault;
import io.github.armattribution.text.TextEdit;
import java.util.List;

/** Writes the schema of a template. */
public final class SchemaFix {

  private SchemaFix() {}

  /** One for each scope that may be meant; preferred if it is clear which. */
  public static List<Fix> fixes(ArmTemplate file, SchemaFault fault) {
    boolean clear = fault.likely().size() == 1;
    return fault.likely().stream()
        .map(
            scope ->
                Fix.lazily(
                    "Write the $schema of a template for " + scope.words(),
                    clear,
                    () -> edits(file, scope)))
        .toList();
  }

  private static List<TextEdit> edits(ArmTemplate file, DeploymentScope scope) {
    JsonEdits edits = JsonEdits.of(file.document());
    JsonObject root = file.root().object();
    NewJson schema = NewJson.string(scope.schema());
    return root.property("$schema")
        .map(present -> edits.setValue(present, schema))
        .orElseGet(() -> edits.prependProperty(root, "$schema", schema));
  }
}
