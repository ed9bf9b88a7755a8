package io.github.armattribution.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.lsp.SettingsReader.Reading;
import io.github.armattribution.workspace.SettingsFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in force, and the ways by which they come: with the first request, pushed by the
 * client, or asked for. Whatever comes last replaces all that came before.
 */
final class ServerSettings {

  private static final Reading NOTHING = new Reading(Settings.DEFAULT, Map.of(), List.of());

  private final Client client;
  private final boolean canAsk;
  private final ClientLog log;

  private final SettingsFiles files;

  private volatile ActiveSettings active;
  private Reading current = NOTHING;
  private Reading initial = NOTHING;
  private int generation;
  private Runnable changed = () -> {};

  /**
   * @param canAsk whether the client answers {@code workspace/configuration}
   * @param files the projects' own settings, which these override
   */
  ServerSettings(Client client, boolean canAsk, ClientLog log, SettingsFiles files) {
    this.client = client;
    this.canAsk = canAsk;
    this.log = log;
    this.files = files;
    this.active = active(NOTHING);
  }

  ActiveSettings active() {
    return active;
  }

  /** Says what to do when other settings are in force. */
  void onChange(Runnable action) {
    changed = action;
  }

  /** Takes the initialization options, which hold until a client says something else. */
  synchronized void start(Object initializationOptions) {
    // The client must not be asked for anything yet, and has no document open: nobody is told.
    SettingsReader.section(initializationOptions).map(this::read).ifPresent(this::take);
    initial = current;
  }

  /** Takes what {@code didChangeConfiguration} brought; asks where that says nothing of ours. */
  void push(Object settings) {
    Optional<JsonElement> section = SettingsReader.section(settings);
    if (section.isPresent()) {
      synchronized (this) {
        generation++;
        apply(section.get());
      }
    } else {
      ask();
    }
  }

  /** Asks the client for our section, if it can be asked. */
  void ask() {
    if (!canAsk) {
      return;
    }
    int asked;
    synchronized (this) {
      asked = ++generation;
    }
    Object unused =
        client
            .settings(SettingsReader.SECTION)
            .handle(
                (answer, failure) -> {
                  if (failure != null) {
                    log.failure("Asking the client for its settings", failure);
                  } else {
                    answered(asked, answer);
                  }
                  return null;
                });
  }

  private synchronized void answered(int asked, JsonElement answer) {
    if (asked != generation) {
      return;
    }
    if (answer instanceof JsonArray sections
        && !sections.isEmpty()
        && !sections.get(0).isJsonNull()) {
      apply(sections.get(0));
    } else {
      replace(initial);
    }
  }

  private void apply(JsonElement section) {
    replace(read(section));
  }

  private Reading read(JsonElement section) {
    Reading reading = SettingsReader.read(section);
    if (!reading.complaints().equals(current.complaints())) {
      reading.complaints().forEach(log::warning);
    }
    return reading;
  }

  private void replace(Reading reading) {
    Reading last = current;
    take(reading);
    if (!reading.settings().equals(last.settings()) || !reading.folders().equals(last.folders())) {
      changed.run();
    }
  }

  private void take(Reading reading) {
    current = reading;
    active = active(reading);
  }

  private ActiveSettings active(Reading reading) {
    return ActiveSettings.of(reading.settings(), reading.folders(), files);
  }
}
