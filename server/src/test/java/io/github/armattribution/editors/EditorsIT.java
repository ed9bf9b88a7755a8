package io.github.armattribution.editors;

import static io.github.armattribution.editors.EditorRun.driver;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.protocol.Message;
import io.github.armattribution.protocol.ProtocolCheck;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each editor sees the finding, explains it, inserts the tracking deployment of the user's
 * settings, and has no finding anymore. With {@code -Dsessions.update=true} what it said is kept
 * for {@code SessionReplayTest}.
 */
@Tag("editors")
class EditorsIT {

  private static final String PLAIN = "insertion/resource-group";
  private static final String CRLF = "insertion/crlf";
  private static final String SURROGATES = "insertion/surrogate-pairs";
  private static final String GUID = "b72cd8bc-8de0-57b0-8d24-7ad70e986140";

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, CRLF, SURROGATES})
  void neovim(String fixture) throws Exception {
    EditorRun run = new EditorRun("neovim-0.7", fixture);
    run.configure(
        ".config/nvim/init.lua", EditorPage.of("neovim").blockBehind("Neovim 0.7 to 0.10"), GUID);
    run.run("nvim", "--headless", "-n", "-S", driver("neovim.lua"));
    check(run, fixture);
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, CRLF, SURROGATES})
  void eglot(String fixture) throws Exception {
    EditorRun run = new EditorRun("emacs-eglot", fixture);
    run.configure(".emacs.d/init.el", EditorPage.of("emacs").blockBehind("## eglot"), GUID);
    emacs(run, "eglot.el");
    check(run, fixture);
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, CRLF, SURROGATES})
  void lspMode(String fixture) throws Exception {
    EditorRun run = new EditorRun("emacs-lsp-mode", fixture);
    run.configure(".emacs.d/init.el", EditorPage.of("emacs").blockBehind("## lsp-mode"), GUID);
    emacs(run, "lsp-mode.el");
    check(run, fixture);
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
        EditorPage.of("vim").blockBehind("`~/.vim/ale_linters/json/arm_attribution.vim`"),
        GUID);
    run.write(".vimrc", EditorPage.of("vim").blockBehind("`~/.vimrc`"));
    // Vim wants a terminal.
    String vim = "vim -n -i NONE -S '" + driver("ale.vim") + "'";
    run.run("script", "-qec", vim, "/dev/null");
    check(run, fixture);
  }

  private static void check(EditorRun run, String fixture) throws Exception {
    run.assertInserted(GUID);
    Recording recording = run.recording();
    List<Message> messages = recording.messages();
    assertThat(messages.stream().map(Message::method))
        .containsOnlyOnce("initialize")
        .contains("textDocument/hover", "textDocument/codeAction");
    assertThat(ProtocolCheck.problems(messages)).isEmpty();
    if (Boolean.getBoolean("sessions.update") && fixture.equals(SURROGATES)) {
      recording.keep(
          Path.of("src/test/resources/sessions", run.name() + ".jsonl"), run.project, run.home);
    }
  }
}
