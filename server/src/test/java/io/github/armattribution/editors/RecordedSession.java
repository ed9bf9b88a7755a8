package io.github.armattribution.editors;

import io.github.armattribution.protocol.ProtocolCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks a session that the tests of the VS Code extension have recorded, and keeps it for {@code
 * SessionReplayTest} if told where. A program, because those tests are not run by JUnit: {@code
 * RecordedSession FILE [KEEP-AS PROJECT-FOLDER HOME-FOLDER]}
 */
final class RecordedSession {

  private RecordedSession() {}

  public static void main(String... args) throws IOException {
    Recording recording = Recording.read(Path.of(args[0]));
    List<String> problems = ProtocolCheck.problems(recording.messages());
    problems.forEach(System.err::println);
    if (problems.isEmpty() && args.length > 1) {
      recording.keep(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    }
    System.exit(problems.isEmpty() ? 0 : 1);
  }
}
