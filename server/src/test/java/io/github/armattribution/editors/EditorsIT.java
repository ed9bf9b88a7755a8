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
 * Each editor sees the finding, explains it, inserts the tracking deployment of the user's
 * settings, and has no finding anymore. All of them come with Debian 12.
 */
@Tag("editors")
class EditorsIT {

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, CRLF, SURROGATES})
  void neovim(String fixture) throws Exception {
    EditorRun run = new EditorRun("neovim-0.7", fixture);
    run.configure(
        ".config/nvim/init.lua", EditorPage.of("neovim").blockBehind("Neovim 0.7 to 0.10"));
    run.run("nvim", "--headless", "-n", "-S", driver("neovim.lua"));
    run.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, CRLF, SURROGATES})
  void eglot(String fixture) throws Exception {
    EditorRun run = new EditorRun("emacs-eglot", fixture);
    run.configure(".emacs.d/init.el", EditorPage.of("emacs").blockBehind("## eglot"));
    emacs(run, "eglot.el");
    run.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, CRLF, SURROGATES})
  void lspMode(String fixture) throws Exception {
    EditorRun run = new EditorRun("emacs-lsp-mode", fixture);
    run.configure(".emacs.d/init.el", EditorPage.of("emacs").blockBehind("## lsp-mode"));
    emacs(run, "lsp-mode.el");
    run.check();
  }

  /** In batch mode Emacs neither makes packages known nor reads the user's file by itself. */
  private static void emacs(EditorRun run, String driver) throws Exception {
    String user = run.home.resolve(".emacs.d/init.el").toString();
    run.run("emacs", "--batch", "-f", "package-initialize", "-l", user, "-l", driver(driver));
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, CRLF, SURROGATES})
  void ale(String fixture) throws Exception {
    EditorRun run = new EditorRun("vim-ale", fixture);
    run.configure(
        ".vim/ale_linters/json/arm_attribution.vim",
        EditorPage.of("vim").blockBehind("`~/.vim/ale_linters/json/arm_attribution.vim`"));
    run.write(".vimrc", EditorPage.of("vim").blockBehind("`~/.vimrc`"));
    // Vim wants a terminal.
    String vim = "vim -n -i NONE -S '" + driver("ale.vim") + "'";
    run.run("script", "-qec", vim, "/dev/null");
    run.check();
  }

  @ParameterizedTest
  @CsvSource({PLAIN + ", 4", CRLF + ", 4", SURROGATES + ", 7"})
  void kate(String fixture, String line) throws Exception {
    EditorRun run = new EditorRun("kate", fixture);
    run.write(".config/katerc", "[Kate Plugins]\nlspclientplugin=true\n");
    run.configure(
        ".config/kate/lspclient/settings.json", EditorPage.of("kate").blocks().get(0).text());
    run.run("dbus-run-session", "sh", driver("kate.sh"), line);
    run.check();
  }
}
