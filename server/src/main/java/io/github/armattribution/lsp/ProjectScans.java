package io.github.armattribution.lsp;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.armattribution.workspace.Project;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads projects when nothing else is to be done: one after the other, and a few files at a time,
 * so that a request that comes meanwhile finds a thread.
 */
final class ProjectScans {

  private static final int FILES_AT_A_TIME = 32;

  private static final class Job {
    private final Project project;
    private final Optional<ScanProgress> progress;
    private final Runnable then;

    /** Made by the step that runs; under the lock, since others look whether it is there. */
    private Project.Scan scan;

    Job(Project project, Optional<ScanProgress> progress, Runnable then) {
      this.project = project;
      this.progress = progress;
      this.then = then;
    }
  }

  private final WorkPool pool;
  private final ClientLog log;

  private final Object lock = new Object();

  @GuardedBy("lock")
  private final Deque<Job> queue = new ArrayDeque<>();

  ProjectScans(WorkPool pool, ClientLog log) {
    this.pool = pool;
    this.log = log;
  }

  /**
   * Looks at the disk, unless that is about to be done anyway. Returns at once.
   *
   * @param then runs behind it, also if it fails
   */
  void add(Project project, Optional<ScanProgress> progress, Runnable then) {
    synchronized (lock) {
      if (queue.stream().anyMatch(job -> job.project == project && job.scan == null)) {
        return;
      }
      queue.add(new Job(project, progress, then));
      if (queue.size() > 1) {
        return;
      }
    }
    pool.idle(this::step);
  }

  /** Only one step waits or runs at a time. */
  private void step() {
    Job job;
    synchronized (lock) {
      job = queue.element();
    }
    boolean more = false;
    try {
      more = read(job);
    } catch (RuntimeException | Error failure) {
      LackOfMemory.endIf(failure);
      log.failure("Reading the files of " + job.project.root(), failure);
    }
    if (!more) {
      end(job);
    }
    synchronized (lock) {
      if (!more) {
        queue.remove();
      }
      if (queue.isEmpty()) {
        return;
      }
    }
    pool.idle(this::step);
  }

  private void end(Job job) {
    try {
      job.then.run();
    } catch (RuntimeException | Error failure) {
      LackOfMemory.endIf(failure);
      log.failure("What follows reading " + job.project.root(), failure);
    }
  }

  private boolean read(Job job) {
    if (job.scan == null) {
      Project.Scan scan = job.project.startScan();
      synchronized (lock) {
        job.scan = scan;
      }
      return true;
    }
    boolean more = job.scan.read(FILES_AT_A_TIME);
    job.progress.ifPresent(shown -> shown.report(job.scan.done(), job.scan.total()));
    return more;
  }
}
