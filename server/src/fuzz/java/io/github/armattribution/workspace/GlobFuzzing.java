package io.github.armattribution.workspace;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;

/** Globs that somebody else's repository brings along, on names that it brings along, too. */
class GlobFuzzing {

  private static final Path PROJECT = Path.of("/project");

  @FuzzTest
  void anyGlobEnds(FuzzedDataProvider data) {
    JsonArray globs = new JsonArray();
    globs.add(data.consumeString(200));
    JsonObject settings = new JsonObject();
    settings.add("exclude", globs);
    String name = data.consumeRemainingAsString().replaceAll("\\p{Cntrl}", "a");
    SettingsFile.of(PROJECT.resolve("attribution.json"), settings.toString())
        .excludes(PROJECT.resolve(name));
  }
}
