package io.github.armattribution.lsp;

import java.nio.file.Path;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;

/**
 * Shows how far the first look at a project is, once the client has agreed to show it. Only the
 * thread that looks sends anything, so that nothing can overtake anything.
 */
final class ScanProgress {

  private final Client client;
  private final String token;
  private final String project;
  private volatile boolean agreed;
  private boolean begun;
  private int shown;

  private ScanProgress(Client client, String token, String project) {
    this.client = client;
    this.token = token;
    this.project = project;
  }

  /**
   * @param token the client's name for it; unlike all others
   */
  static ScanProgress start(Client client, String token, Path root) {
    String name = root.getFileName() == null ? root.toString() : root.getFileName().toString();
    ScanProgress progress = new ScanProgress(client, token, name);
    Object unused = client.createProgress(token).thenRun(() -> progress.agreed = true);
    return progress;
  }

  void report(int done, int total) {
    int percentage = (int) (100L * done / Math.max(1, total));
    if (agreed && !begun && done < total) {
      begun = true;
      shown = percentage;
      WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
      begin.setTitle("Reading the templates of " + project);
      begin.setPercentage(percentage);
      send(begin);
    } else if (begun && percentage / 10 > shown / 10) {
      // Tenths are enough for whoever looks, and few enough for whoever draws.
      shown = percentage;
      WorkDoneProgressReport report = new WorkDoneProgressReport();
      report.setPercentage(percentage);
      report.setMessage(done + " of " + total + " files");
      send(report);
    }
  }

  void end() {
    if (begun) {
      send(new WorkDoneProgressEnd());
    }
  }

  private void send(WorkDoneProgressNotification step) {
    client.progress(token, step);
  }
}
