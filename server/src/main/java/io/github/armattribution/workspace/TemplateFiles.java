package io.github.armattribution.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads template files: UTF-8, with or without a byte order mark, or UTF-16 with one, as Windows
 * PowerShell writes it. The mark is no part of the text, as in editors.
 */
public final class TemplateFiles {

  /** So many characters tell JSON in any encoding, says RFC 4627: no JSON starts with a zero. */
  private static final int JSON_START = 4;

  private TemplateFiles() {}

  /** The text of {@code file}, a template. */
  public static String read(Path file) throws UnreadableFileException {
    return read(file, SizeLimit.TEMPLATE);
  }

  /** The text of {@code file}, if it is no larger than {@code limit}. */
  public static String read(Path file, SizeLimit limit) throws UnreadableFileException {
    return read(file, display(file), limit);
  }

  /**
   * The text of {@code file}, a template.
   *
   * @param name what messages call it
   */
  public static String read(Path file, String name) throws UnreadableFileException {
    return read(file, name, SizeLimit.TEMPLATE);
  }

  private static String read(Path file, String name, SizeLimit limit)
      throws UnreadableFileException {
    if (Files.isDirectory(file)) {
      throw new UnreadableFileException(name + " is a folder, not a file.");
    }
    refuseOther(file, name);
    try (InputStream bytes = Files.newInputStream(file)) {
      return read(bytes, name, limit);
    } catch (IOException broken) {
      throw unreadable(name, broken);
    }
  }

  /**
   * Refuses what is no file on a disk: reading it may never end, or change something.
   *
   * @param name what messages call it
   */
  static void refuseOther(Path file, String name) throws UnreadableFileException {
    if (Files.exists(file) && (!Files.isRegularFile(file) || isMadeByKernel(file))) {
      throw new UnreadableFileException(
          name
              + " is a pipe, a device or the like, not a file, so it is not read. Write - for"
              + " standard input.");
    }
  }

  /** Whether {@code file} only looks like one. */
  private static boolean isMadeByKernel(Path file) {
    try {
      Path real = file.toRealPath();
      return real.startsWith("/proc") || real.startsWith("/sys");
    } catch (IOException unknown) {
      return false;
    }
  }

  /**
   * The text of a template that {@code bytes} hold from here to their end.
   *
   * @param name what messages call it
   */
  public static String read(InputStream bytes, String name) throws UnreadableFileException {
    return read(bytes, name, SizeLimit.TEMPLATE);
  }

  private static String read(InputStream bytes, String name, SizeLimit limit)
      throws UnreadableFileException {
    byte[] content;
    try {
      content = bytes.readNBytes(limit.most() + 1);
    } catch (IOException broken) {
      throw unreadable(name, broken);
    }
    if (content.length > limit.most()) {
      throw new UnreadableFileException(limit.exceededBy(name));
    }
    return decode(content, name);
  }

  /** A path as messages and reports show it: with forward slashes on every system. */
  public static String display(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static String decode(byte[] content, String name) throws UnreadableFileException {
    TextEncoding encoding = TextEncoding.of(content);
    try {
      String text = encoding.decode(content);
      if (text.substring(0, Math.min(JSON_START, text.length())).indexOf(0) < 0) {
        return text;
      }
      throw new UnreadableFileException(
          name + " seems to be UTF-16 without a byte order mark, or UTF-32. Save it as UTF-8.");
    } catch (CharacterCodingException malformed) {
      throw new UnreadableFileException(
          name + " is not valid " + encoding.label() + " text. Save it as UTF-8.", malformed);
    }
  }

  static UnreadableFileException unreadable(String name, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return new UnreadableFileException(
          name + " does not exist. Is the path right, seen from the current folder?", cause);
    }
    if (cause instanceof AccessDeniedException) {
      return new UnreadableFileException(
          name + " can't be read: permission denied. Check its access rights.", cause);
    }
    return new UnreadableFileException(
        name + " can't be read: " + reason(cause) + ". Check that it is intact, then try again.",
        cause);
  }

  /** Why something failed, as the end of a sentence. */
  public static String reason(IOException cause) {
    String reason =
        cause instanceof FileSystemException onFile ? onFile.getReason() : cause.getMessage();
    return reason == null || reason.isBlank() ? cause.getClass().getSimpleName() : reason;
  }
}
