package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.Mode;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;

/** Makes a tracking deployment incremental. */
public final class ModeFix {

  private static final NewJson INCREMENTAL = NewJson.string(Mode.INCREMENTAL);

  private ModeFix() {}

  public static Fix of(ArmTemplate file, TrackedDeployment tracked) {
    return Fix.of(
        "Set the mode to Incremental",
        true,
        edits(tracked.deployment(), JsonEdits.of(file.document())));
  }

  private static List<TextEdit> edits(Deployment deployment, JsonEdits edits) {
    JsonObject properties = deployment.properties().orElseThrow();
    return properties
        .property("mode")
        .map(mode -> edits.setValue(mode, INCREMENTAL))
        .orElseGet(() -> edits.prependProperty(properties, "mode", INCREMENTAL));
  }
}
