package io.github.armattribution.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the file in which git keeps what it tracks, in all its versions, 2 to 4, as git's
 * documentation of the index format tells.
 */
final class GitIndex {

  private static final int SIGNATURE = 0x44495243; // DIRC
  private static final int SPLIT = 0x6C696E6B; // link

  /** Times, device, inode, mode, owner and size; then comes the object's name. */
  private static final int BEFORE_OBJECT = 40;

  private static final int SHA_1 = 20;
  private static final int SHA_256 = 32;

  private static final int EXTENDED = 0x4000;
  private static final int COMPRESSED = 4;
  private static final int ALIGNMENT = 8;

  private static final Pattern USES_SHA_256 =
      Pattern.compile("^\\s*objectformat\\s*=\\s*sha256\\s*$", 2 | Pattern.MULTILINE);

  private final Path gitFolder;
  private final int objectLength;
  private final NavigableSet<String> paths = new TreeSet<>();

  private GitIndex(Path gitFolder, int objectLength) {
    this.gitFolder = gitFolder;
    this.objectLength = objectLength;
  }

  /**
   * The files that are tracked, from the work tree's root on, with forward slashes; a submodule,
   * and a folder that a sparse checkout left out, as the folder alone.
   *
   * @param workTree the folder with {@code .git} in it
   * @throws IOException if there is no index, or one that can't be read
   */
  static NavigableSet<String> paths(Path workTree) throws IOException {
    try {
      Path gitFolder = gitFolder(workTree);
      GitIndex index = new GitIndex(gitFolder, objectLength(gitFolder));
      index.read(gitFolder.resolve("index"));
      return index.paths;
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException broken) {
      throw new IOException("The index of " + workTree + " is broken.", broken);
    }
  }

  /** Other work trees and submodules have a file that tells where the folder is. */
  private static Path gitFolder(Path workTree) throws IOException {
    Path git = workTree.resolve(".git");
    if (Files.isDirectory(git)) {
      return git;
    }
    String link = text(git).strip();
    return workTree.resolve(link.replaceFirst("^gitdir:\\s*", "")).normalize();
  }

  private static int objectLength(Path gitFolder) throws IOException {
    Path common = gitFolder.resolve("commondir");
    Path shared =
        Files.exists(common) ? gitFolder.resolve(text(common).strip()).normalize() : gitFolder;
    Path config = shared.resolve("config");
    return Files.exists(config) && USES_SHA_256.matcher(text(config)).find() ? SHA_256 : SHA_1;
  }

  private static String text(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      // From a pipe, nothing may ever come.
      throw new IOException(file + " is no file.");
    }
    return Files.readAllBytes(file);
  }

  private void read(Path file) throws IOException {
    ByteBuffer index = ByteBuffer.wrap(bytes(file));
    if (index.getInt() != SIGNATURE) {
      throw new IOException(file + " is no index.");
    }
    int version = index.getInt();
    if (version < 2 || version > COMPRESSED) {
      throw new IOException(file + " has version " + version + ", which is not known here.");
    }
    int count = index.getInt();
    byte[] path = {};
    for (int i = 0; i < count; i++) {
      path = entry(index, version, path);
      // A split index has nameless entries, for what is new of files in the shared one.
      if (path.length > 0) {
        paths.add(new String(path, StandardCharsets.UTF_8));
      }
    }
    extensions(index);
  }

  private byte[] entry(ByteBuffer index, int version, byte[] before) {
    int start = index.position();
    skip(index, BEFORE_OBJECT + objectLength);
    int flags = index.getShort();
    if ((flags & EXTENDED) != 0) {
      skip(index, Short.BYTES);
    }
    ByteArrayOutputStream path = new ByteArrayOutputStream();
    if (version == COMPRESSED) {
      path.write(before, 0, before.length - number(index));
    }
    for (byte next = index.get(); next != 0; next = index.get()) {
      path.write(next);
    }
    if (version != COMPRESSED) {
      int length = index.position() - start;
      skip(index, Math.floorMod(-length, ALIGNMENT));
    }
    return path.toByteArray();
  }

  /** A number as in git's packs: seven bits a byte, the highest first. */
  private static int number(ByteBuffer index) {
    int next = index.get();
    int number = next & 0x7F;
    while ((next & 0x80) != 0) {
      next = index.get();
      number = (number + 1 << 7) + (next & 0x7F);
    }
    return number;
  }

  private static void skip(ByteBuffer index, int length) {
    index.position(Math.addExact(index.position(), length));
  }

  private void extensions(ByteBuffer index) throws IOException {
    while (index.remaining() > objectLength) {
      int name = index.getInt();
      int length = index.getInt();
      int next = Math.addExact(index.position(), length);
      if (name == SPLIT) {
        byte[] object = new byte[objectLength];
        index.get(object);
        shared(HexFormat.of().formatHex(object));
      }
      index.position(next);
    }
  }

  /**
   * What has been taken out of the shared index since counts as well: looking at a file too many is
   * better than passing over one.
   */
  private void shared(String object) throws IOException {
    if (object.chars().anyMatch(digit -> digit != '0')) {
      read(gitFolder.resolve("sharedindex." + object));
    }
  }
}
