package io.github.armattribution.lsp;

import com.google.errorprone.annotations.concurrent.GuardedBy;
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

  @GuardedBy("this")
  private Reading current = NOTHING;

  private volatile Reading initial = NOTHING;

  @GuardedBy("this")
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
  void start(Object initializationOptions) {
    SettingsReader.section(initializationOptions).map(SettingsReader::read).ifPresent(this::start);
  }

  private void start(Reading reading) {
    synchronized (this) {
      initial = reading;
      take(reading);
    }
    // The client must not be asked for anything yet, and has no document open: no more is told.
    reading.complaints().forEach(log::warning);
  }

  /** Takes what {@code didChangeConfiguration} brought; asks where that says nothing of ours. */
  void push(Object settings) {
    Optional<JsonElement> section = SettingsReader.section(settings);
    if (section.isPresent()) {
      replace(nextGeneration(), SettingsReader.read(section.get()));
    } else {
      ask();
    }
  }

  /** Asks the client for our section, if it can be asked. */
  void ask() {
    if (!canAsk) {
      return;
    }
    int asked = nextGeneration();
    Object unused =
        client
            .settings(SettingsReader.SECTION)
            .handle(
                (answer, failure) -> {
                  if (failure != null) {
                    log.warning(
                        "The client did not tell its settings. Those that it told last hold.");
                    log.detail("The client did not tell its settings.", failure);
                  } else {
                    answered(asked, answer);
                  }
                  return null;
                });
  }

  private void answered(int asked, JsonElement answer) {
    Reading reading =
        answer instanceof JsonArray sections && !sections.isEmpty() && !sections.get(0).isJsonNull()
            ? SettingsReader.read(sections.get(0))
            : initial;
    replace(asked, reading);
  }

  private synchronized int nextGeneration() {
    return ++generation;
  }

  /** Takes settings, unless newer ones have been asked for or pushed since, and tells of them. */
  private void replace(int asked, Reading reading) {
    Reading last;
    synchronized (this) {
      if (asked != generation) {
        return;
      }
      last = current;
      take(reading);
    }
    // Not in the lock: the client may be slow to read, and whoever hears of it may ask back.
    if (!reading.complaints().equals(last.complaints())) {
      reading.complaints().forEach(log::warning);
    }
    if (!reading.settings().equals(last.settings()) || !reading.folders().equals(last.folders())) {
      changed.run();
    }
  }

  @GuardedBy("this")
  private void take(Reading reading) {
    current = reading;
    active = active(reading);
  }

  private ActiveSettings active(Reading reading) {
    return ActiveSettings.of(reading.settings(), reading.folders(), files);
  }
}
