package io.github.armattribution.repair;

import io.github.armattribution.finding.Fix;
import io.github.armattribution.json.JsonEdits;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonProperty;
import io.github.armattribution.json.NewJson;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.Mode;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.TrackedDeployment;
import java.util.List;
import java.util.Optional;

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
    Optional<JsonObject> properties = deployment.properties();
    if (properties.isPresent()) {
      Optional<JsonProperty> mode = properties.get().property("mode");
      return mode.isPresent()
          ? edits.setValue(mode.get(), INCREMENTAL)
          : edits.prependProperty(properties.get(), "mode", INCREMENTAL);
    }
    NewJson whole =
        TrackingInsertion.properties(
            deployment.target().scope().orElse(DeploymentScope.RESOURCE_GROUP));
    Optional<JsonProperty> unusable = deployment.object().property("properties");
    return unusable.isPresent()
        ? edits.setValue(unusable.get(), whole)
        : edits.appendProperty(deployment.object(), "properties", whole);
  }
}
