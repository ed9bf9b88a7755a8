package io.github.armattribution.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.UUID;

/**
 * Puts content into a file wholly or not at all, even if the disk is full or the machine stops in
 * the middle: it is written beside the file, and takes its place in one step. Whatever goes wrong,
 * nothing is left beside it, unless this program is killed.
 */
final class WholeFile {

  /** Windows lets nobody put a file in the place of one that is open. */
  private static final boolean OPEN_FILES_STAY = File.separatorChar == '\\';

  private static final int BLOCK = 1 << 16;

  private WholeFile() {}

  /** Another program has changed a file meanwhile, or is about to. */
  static final class ChangedException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * Makes a file.
   *
   * @param file in a folder that is there
   * @throws java.nio.file.FileAlreadyExistsException if there is something of that name, be it a
   *     link to nothing
   */
  static void create(Path file, byte[] content) throws IOException {
    // With the rights that any new file has there, which those for temporary files have not.
    Path temporary = beside(file);
    try {
      write(temporary, content, StandardOpenOption.CREATE_NEW);
      Files.move(temporary, file);
    } finally {
      remove(temporary);
    }
  }

  /**
   * Puts {@code after} in the place of {@code before}.
   *
   * @param file a regular file, no link; its owner and rights stay
   * @throws ChangedException if the file holds something else, or is locked
   */
  static void replace(Path file, byte[] before, byte[] after) throws IOException {
    // In the same folder: only there the move is one step. Until it has the file's rights, nobody
    // else may read it.
    Path temporary = Files.createTempFile(file.getParent(), ".arm-attribution-", ".tmp");
    try {
      write(temporary, after, StandardOpenOption.TRUNCATE_EXISTING);
      FileRights.copy(file, temporary);
      exchange(temporary, file, before);
    } finally {
      remove(temporary);
    }
  }

  private static void write(Path file, byte[] content, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, how)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      // Or a power cut right after the move could leave an empty file.
      channel.force(true);
    }
  }

  /**
   * Compares last of all, and once more behind the move: what a program wrote that had opened the
   * file before it is under the second name then, and gets its place back. What is lost is only
   * what another program moves to this place, as we do, between the last look and our move, some
   * microseconds; no system call joins the two. Where a drive knows of no second names, the same
   * holds of any save. Programs that lock what they write are kept out; on Windows the lock has to
   * be given up before the move.
   */
  private static void exchange(Path temporary, Path file, byte[] before) throws IOException {
    Path old = beside(file);
    boolean named = nameToo(old, file);
    boolean moved = false;
    try {
      moveUnlessChanged(temporary, file, before);
      moved = true;
    } finally {
      if (!moved) {
        remove(old);
      }
    }
    if (named && !holds(old, before)) {
      move(old, file);
      throw new ChangedException();
    }
    remove(old);
  }

  private static void moveUnlessChanged(Path temporary, Path file, byte[] before)
      throws IOException {
    BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
    try (FileChannel held =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      lock(held);
      // The attributes tell of what happens while the content is read.
      if (!holds(held, before)
          || !isAsSeen(seen, Files.readAttributes(file, BasicFileAttributes.class))) {
        throw new ChangedException();
      }
      if (!OPEN_FILES_STAY) {
        move(temporary, file);
        return;
      }
    }
    move(temporary, file);
  }

  private static boolean nameToo(Path name, Path file) {
    try {
      Files.createLink(name, file);
      return true;
    } catch (IOException | UnsupportedOperationException notOnThisDrive) {
      return false;
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(".arm-attribution-" + UUID.randomUUID() + ".tmp");
  }

  private static void move(Path temporary, Path file) throws IOException {
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Holds a file until the channel is closed, if its drive knows of locks. */
  private static void lock(FileChannel channel) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException held) {
      lock = null;
    } catch (IOException withoutLocks) {
      return;
    }
    if (lock == null) {
      throw new ChangedException();
    }
  }

  private static boolean isAsSeen(BasicFileAttributes before, BasicFileAttributes now) {
    return now.lastModifiedTime().equals(before.lastModifiedTime())
        && now.size() == before.size()
        && Objects.equals(now.fileKey(), before.fileKey());
  }

  private static boolean holds(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return holds(channel, content);
    }
  }

  private static boolean holds(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
    int compared = 0;
    while (channel.read(block) >= 0) {
      block.flip();
      int read = block.remaining();
      if (read > content.length - compared
          || !block.equals(ByteBuffer.wrap(content, compared, read))) {
        return false;
      }
      compared += read;
      block.clear();
    }
    return compared == content.length;
  }

  private static void remove(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException stays) {
      // What became of the file itself matters more than a stray one beside it.
      return;
    }
  }
}
