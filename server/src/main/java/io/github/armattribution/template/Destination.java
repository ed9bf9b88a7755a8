package io.github.armattribution.template;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.json.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a deployment goes, seen from the file's root.
 *
 * @param steps what it and the deployments around it say about their targets; none if all stay
 *     where the file is deployed to
 */
public record Destination(List<String> steps) {

  private static final List<String> TARGETS = List.of("scope", "subscriptionId", "resourceGroup");

  public Destination {
    steps = List.copyOf(steps);
  }

  /** Empty where the file does not tell. */
  public static Optional<Destination> of(Deployment deployment, Folder folder) {
    List<String> steps = new ArrayList<>();
    Optional<Deployment> around = Optional.of(deployment);
    while (around.isPresent()) {
      Deployment each = around.get();
      for (String target : TARGETS) {
        Optional<JsonNode> written = each.object().get(target);
        if (written.isPresent()) {
          FoldedText text = folder.foldText(written.get(), each.names());
          if (!text.isKnown()) {
            return Optional.empty();
          }
          steps.add(target + " " + text.text().toLowerCase(Locale.ROOT));
        }
      }
      around = each.resource().template().owner();
    }
    return Optional.of(new Destination(steps));
  }
}
