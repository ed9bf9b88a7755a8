package io.github.armattribution.lsp;

import io.github.armattribution.assist.Action;
import io.github.armattribution.assist.NewName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;

/** Names the client's own commands, where it has them. */
final class ClientCommands {

  static final String COPY = "armAttribution.copyGuid";
  static final String INSERT = "armAttribution.insertTrackingDeployment";
  static final String CHECK = "armAttribution.checkWorkspace";
  static final String ENTER_ID = "armAttribution.enterTrackingId";
  static final String TREAT_AS_MAIN = "armAttribution.treatAsMainTemplate";
  static final String OPEN_RULE_PAGE = "armAttribution.openRulePage";

  private static final String NAME_VARIABLE = "armAttribution.nameVariable";

  private final ClientOptions client;

  ClientCommands(ClientOptions client) {
    this.client = client;
  }

  boolean has(String command) {
    return client.commands().contains(command);
  }

  /**
   * The command that does {@code action}; empty where the client has none.
   *
   * @param uri the document that it is about
   */
  Optional<Command> command(String title, Action action, String uri) {
    Command command = new Command(title, name(action), List.of(argument(action, uri)));
    return Optional.of(command).filter(known -> has(known.getCommand()));
  }

  /**
   * The command that asks for another name than the one that an edit has made up; empty where the
   * client has none.
   *
   * @param places where the name stands after the edit
   */
  Optional<Command> naming(String uri, NewName made, List<Range> places) {
    return Optional.of(
            new Command(
                "Name the variable",
                NAME_VARIABLE,
                List.of(uri, made.name(), places, made.taken())))
        .filter(known -> has(NAME_VARIABLE));
  }

  /** The address of a link that does {@code action}; empty where the client has none. */
  Optional<String> link(Action action, String uri) {
    return client.commandLinks()
        ? command("", action, uri).map(ClientCommands::link)
        : Optional.empty();
  }

  private static String link(Command command) {
    // An ID, a URI or a rule's name: nothing in it needs an escape in JSON.
    String arguments = "[\"" + command.getArguments().get(0) + "\"]";
    String encoded = URLEncoder.encode(arguments, StandardCharsets.UTF_8).replace("+", "%20");
    return "command:" + command.getCommand() + "?" + encoded;
  }

  private static String name(Action action) {
    if (action instanceof Action.CopyId) {
      return COPY;
    }
    if (action instanceof Action.TreatAsMain) {
      return TREAT_AS_MAIN;
    }
    return action instanceof Action.Insert ? INSERT : OPEN_RULE_PAGE;
  }

  private static String argument(Action action, String uri) {
    if (action instanceof Action.CopyId copy) {
      return copy.id();
    }
    return action instanceof Action.RulePage page ? page.rule() : uri;
  }
}
