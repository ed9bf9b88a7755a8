package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What build servers read of this repository. */
class BuildServerFilesTest {

  private static final Path ROOT = Path.of("..");

  private static JsonNode yaml(String file) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(ROOT.resolve(file).toFile());
  }

  @Test
  void everyInputOfTheActionReachesItsScript() throws IOException {
    JsonNode action = yaml(".ci/github-action/action.yml");
    JsonNode step = action.get("runs").get("steps").get(0);
    String script = Files.readString(ROOT.resolve(".ci/github-action/check.sh"));

    assertThat(action.get("inputs").fieldNames())
        .toIterable()
        .allSatisfy(input -> assertThat(step.get("env").toString()).contains("inputs." + input));
    assertThat(step.get("env").fieldNames()).toIterable().allMatch(script::contains);
    // An input in the script itself could be a command.
    assertThat(step.get("run").asText()).doesNotContain("inputs.");
  }

  @Test
  void aFileMayBeNamedLikeAnOption(@TempDir Path folder) {
    Session session = new Session(folder).file("--debug", Session.UNTRACKED);

    session.run("check", "--fail-on", "error", "--", "@/--debug").exits(0);
    assertThat(session.run("check", "--", "--no-such-file").exits(3).err())
        .startsWith("error: --no-such-file does not exist.");
  }

  @Test
  void theHooksRunWhatExists() throws IOException {
    for (JsonNode hook : yaml(".pre-commit-hooks.yaml")) {
      String[] entry = hook.get("entry").asText().split(" ", -1);

      assertThat(ROOT.resolve(entry[0])).exists();
      assertThat(entry[1]).isIn("check", "fix");
      assertThat(hook.get("args")).as("args, behind which come names").hasSize(1);
      assertThat(hook.get("args").get(0).asText()).isEqualTo("--");
    }
  }
}
