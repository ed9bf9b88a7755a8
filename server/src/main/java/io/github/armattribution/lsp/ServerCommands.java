package io.github.armattribution.lsp;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.armattribution.assist.MainTemplateOffer;
import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.lsp.Analyses.Snapshot;
import io.github.armattribution.lsp.ProjectSettingsEditor.Change;
import io.github.armattribution.tracking.TrackingName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The commands that the server runs, for clients that can't do without. */
final class ServerCommands {

  /** Applies what was offered, for clients that take nothing but commands as code actions. */
  static final String APPLY_FIX = "arm-attribution.applyFix";

  private static final String INSERT = "arm-attribution.insertTrackingDeployment";
  private static final String CHECK = "arm-attribution.checkWorkspace";
  private static final String TREAT_AS_MAIN = "arm-attribution.treatAsMainTemplate";
  private static final String SHOW = "arm-attribution.showMessage";

  private final Client client;
  private final CodeActionHandler codeActions;
  private final InsertTrackingHandler insertion;
  private final WorkspaceCheck check;
  private final ProjectSettingsEditor projectSettings;
  private final GuidSource guids;
  private final Consumer<String> look;
  private final Dispatcher dispatcher;

  /**
   * @param look looks at the disk around a document again
   */
  ServerCommands(
      Client client,
      CodeActionHandler codeActions,
      InsertTrackingHandler insertion,
      WorkspaceCheck check,
      ProjectSettingsEditor projectSettings,
      GuidSource guids,
      Consumer<String> look,
      Dispatcher dispatcher) {
    this.client = client;
    this.codeActions = codeActions;
    this.insertion = insertion;
    this.check = check;
    this.projectSettings = projectSettings;
    this.guids = guids;
    this.look = look;
    this.dispatcher = dispatcher;
  }

  /** The names of those that this client may come to. */
  static List<String> offered(ClientFeatures features, ClientCommands own) {
    List<String> names = new ArrayList<>();
    if (features.applyEdit() && !features.codeActionLiterals()) {
      names.add(APPLY_FIX);
    }
    if (features.applyEdit() && features.lenses() && !own.has(ClientCommands.INSERT)) {
      names.add(INSERT);
    }
    boolean makesSettings = features.codeActionLiterals() && features.createsFiles();
    if (features.applyEdit()
        && !own.has(ClientCommands.TREAT_AS_MAIN)
        && (features.lenses() || !makesSettings)) {
      names.add(TREAT_AS_MAIN);
    }
    if (features.lenses()
        && !(own.has(ClientCommands.COPY) && own.has(ClientCommands.OPEN_RULE_PAGE))) {
      names.add(SHOW);
    }
    if (!own.has(ClientCommands.CHECK)) {
      names.add(CHECK);
    }
    return names;
  }

  /** Shows a name that tracks, and the ID in it, to be copied. */
  static Command showId(String text, String id) {
    return show(text, text.endsWith(" " + id) ? text : text + ". GUID: " + id);
  }

  /** Shows a message. */
  static Command show(String title, String message) {
    return new Command(title, SHOW, List.of(message));
  }

  /** Inserts a tracking deployment, as long as the document stays as it is. */
  static Command insert(String title, Snapshot snapshot) {
    return new Command(
        title,
        INSERT,
        List.of(new VersionedTextDocumentIdentifier(snapshot.uri(), snapshot.text().version())));
  }

  /** Names a template among the main ones of its project. */
  static Command treatAsMain(String title, Snapshot snapshot) {
    return new Command(title, TREAT_AS_MAIN, List.of(new TextDocumentIdentifier(snapshot.uri())));
  }

  CompletableFuture<?> execute(ExecuteCommandParams params) {
    if (params.getCommand() == null) {
      throw wrong("The command is missing.");
    }
    Object argument =
        params.getArguments() == null || params.getArguments().isEmpty()
            ? null
            : params.getArguments().get(0);
    return switch (params.getCommand()) {
      case APPLY_FIX -> applyFix(OfferedFixReference.fromJson(argument));
      case INSERT -> insert(argument);
      case CHECK -> checkWorkspace();
      case TREAT_AS_MAIN -> treatAsMain(argument);
      case SHOW -> show(argument);
      default -> throw wrong("There is no command \"" + params.getCommand() + "\".");
    };
  }

  private CompletableFuture<?> applyFix(OfferedFixReference fix) {
    return dispatcher.onOpenDocument(
        APPLY_FIX,
        fix.uri(),
        snapshot -> {
          client.apply(codeActions.edit(snapshot, fix), fix.title());
          return null;
        });
  }

  private CompletableFuture<?> insert(Object argument) {
    if (!(argument instanceof JsonObject document
        && document.get("uri") instanceof JsonPrimitive uri
        && document.get("version") instanceof JsonPrimitive version
        && version.isNumber())) {
      throw wrong("This names no document: " + argument);
    }
    return dispatcher.onOpenDocument(
        INSERT,
        uri.getAsString(),
        snapshot -> {
          Optional<String> own = snapshot.settings().trackingId();
          String id = own.orElseGet(() -> TrackingName.PREFIX + guids.next());
          client.apply(
              insertion.insert(snapshot, version.getAsInt(), id, null),
              "Insert tracking deployment");
          if (own.isEmpty()) {
            client.show(
                MessageType.Info,
                "The new tracking deployment is called "
                    + id
                    + ". Register its GUID in Partner Center: usage is credited to you only then.");
          }
          return null;
        });
  }

  private CompletableFuture<?> checkWorkspace() {
    return check
        .run()
        .thenApply(
            summary -> {
              client.show(MessageType.Info, summary.message());
              return null;
            });
  }

  private CompletableFuture<?> treatAsMain(Object argument) {
    if (!(argument instanceof JsonObject document
        && document.get("uri") instanceof JsonPrimitive uri)) {
      throw wrong("This names no document: " + argument);
    }
    return dispatcher.onOpenDocument(
        TREAT_AS_MAIN,
        uri.getAsString(),
        snapshot -> {
          Change change = projectSettings.treatAsMain(snapshot);
          if (projectSettings.isEdit(change)) {
            client.apply(projectSettings.edit(change), MainTemplateOffer.TITLE);
            client.show(
                MessageType.Info,
                "%s names this template as a main one now. Save it: settings apply as they are saved."
                    .formatted(change.file()));
          } else {
            projectSettings.write(change);
            look.accept(snapshot.uri());
            client.show(
                MessageType.Info,
                "%s was made, and names this template as a main one.".formatted(change.file()));
          }
          return null;
        });
  }

  private CompletableFuture<?> show(Object argument) {
    if (!(argument instanceof JsonPrimitive message)) {
      throw wrong("This is no message: " + argument);
    }
    client.show(MessageType.Info, message.getAsString());
    return CompletableFuture.completedFuture(null);
  }

  private static ResponseErrorException wrong(String message) {
    return Dispatcher.error(ResponseErrorCode.InvalidParams, message);
  }
}
