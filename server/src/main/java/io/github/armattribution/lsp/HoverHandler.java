package io.github.armattribution.lsp;

import io.github.armattribution.assist.Button;
import io.github.armattribution.assist.Hovers;
import io.github.armattribution.assist.SettingsHovers;
import io.github.armattribution.lsp.Analyses.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;

/** Tells what a place in a template, or in its project's settings, means for attribution. */
final class HoverHandler {

  private final ClientCommands commands;
  private final Converter converter;

  HoverHandler(ClientCommands commands, Converter converter) {
    this.commands = commands;
    this.converter = converter;
  }

  /** The hover at a position; null where there is nothing to tell. */
  Hover hover(Snapshot snapshot, Position position) {
    int offset = converter.offset(snapshot.text(), position);
    Optional<io.github.armattribution.assist.Hover> hover =
        ProjectSettingsWatch.isSettings(snapshot.uri())
            ? SettingsHovers.at(snapshot.text().content(), offset)
            : snapshot
                .analysis()
                .attribution()
                .flatMap(
                    attribution ->
                        Hovers.at(
                            attribution,
                            snapshot.surroundings(),
                            snapshot.analysis().findings(),
                            offset));
    return hover
        .map(
            found ->
                converter.hover(snapshot.text(), found, links(found.buttons(), snapshot.uri())))
        .orElse(null);
  }

  /** A line with what the client can do; at the top, since editors cut long hovers off. */
  private String links(List<Button> buttons, String uri) {
    String links =
        buttons.stream()
            .flatMap(
                button ->
                    commands.link(button.action(), uri).stream()
                        .map(address -> "[" + button.title() + "](" + address + ")"))
            .collect(Collectors.joining(" · "));
    return links.isEmpty() ? "" : links + "\n\n";
  }
}
