package io.github.armattribution.lsp;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.armattribution.text.SourceText;

/**
 * A document that the client has open. The reading thread puts the next text in place of the last
 * one; every other thread takes the newest and works on that.
 */
final class OpenDocument {

  private final String uri;
  private volatile SourceText text;

  /** What {@link Analyses} worked out last about this document; nobody else looks. */
  @GuardedBy("this")
  private AnalysisTask lastTask;

  OpenDocument(String uri, SourceText text) {
    this.uri = uri;
    this.text = text;
  }

  String uri() {
    return uri;
  }

  SourceText text() {
    return text;
  }

  void swap(SourceText next) {
    text = next;
  }

  /** The last task if it is for the same input, else {@code task}, which is the last one then. */
  synchronized AnalysisTask taskLike(AnalysisTask task) {
    if (lastTask == null || !lastTask.hasSameInput(task)) {
      lastTask = task;
    }
    return lastTask;
  }

  synchronized AnalysisTask lastTask() {
    return lastTask;
  }
}
