package io.github.armattribution.editors;

import static io.github.armattribution.editors.EditorRun.CRLF;
import static io.github.armattribution.editors.EditorRun.PLAIN;
import static io.github.armattribution.editors.EditorRun.SURROGATES;
import static io.github.armattribution.editors.EditorRun.driver;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same with editors that Debian 12 doesn't have: whoever has one on the {@code PATH} runs its
 * test. The sessions' README tells how, and with which ones it was done.
 */
@Tag("editors-by-hand")
class EditorsByHandIT {

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, CRLF, SURROGATES})
  void neovim(String fixture) throws Exception {
    EditorRun run = new EditorRun("neovim-0.12", fixture);
    run.configure(
        ".config/nvim/init.lua", EditorPage.of("neovim").blockBehind("Neovim 0.11 and newer"));
    run.run("nvim", "--headless", "-n", "-S", driver("neovim.lua"));
    run.check();
  }

  @ParameterizedTest
  @CsvSource({PLAIN + ", 4", CRLF + ", 4", SURROGATES + ", 7"})
  void helix(String fixture, String line) throws Exception {
    EditorRun run = new EditorRun("helix", fixture);
    run.configure(".config/helix/languages.toml", EditorPage.of("helix").blocks().get(0).text());
    run.run("sh", driver("helix.sh"), line);
    run.check();
  }
}
