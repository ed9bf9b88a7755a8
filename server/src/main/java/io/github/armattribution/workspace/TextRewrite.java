package io.github.armattribution.workspace;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Puts texts into files, wholly or not at all. What is there keeps its encoding, byte order mark
 * and rights, and a link stays a link; what is new is UTF-8.
 */
public final class TextRewrite {

  private TextRewrite() {}

  /**
   * Replaces the text of {@code file}.
   *
   * @param name what messages call it
   * @param before what it held when the new text was worked out; if it holds something else by now,
   *     it is left alone
   */
  public static void replace(Path file, String name, String before, String after)
      throws UnwritableFileException {
    try {
      Path target = writable(file, name);
      byte[] old = Files.readAllBytes(target);
      TextEncoding encoding = TextEncoding.of(old);
      if (!Arrays.equals(old, encoding.encode(before))) {
        throw new WholeFile.ChangedException();
      }
      WholeFile.replace(target, old, encoding.encode(after));
    } catch (IOException broken) {
      throw unwritable(name, broken);
    }
  }

  /**
   * Puts {@code text}, with line feeds, in the place of whatever {@code file} holds, which also
   * keeps its line ends. Makes the file if there is none.
   *
   * @param name what messages call it
   */
  public static void write(Path file, String name, String text) throws UnwritableFileException {
    if (!Files.exists(file)) {
      create(file, name, text);
      return;
    }
    try {
      Path target = writable(file, name);
      byte[] old = Files.readAllBytes(target);
      TextEncoding encoding = TextEncoding.of(old);
      String ended = hasWindowsLineEnds(old, encoding) ? text.replace("\n", "\r\n") : text;
      WholeFile.replace(target, old, encoding.encode(ended));
    } catch (IOException broken) {
      throw unwritable(name, broken);
    }
  }

  /**
   * Makes {@code file}.
   *
   * @param name what messages call it
   * @throws UnwritableFileException also if it is there
   */
  public static void create(Path file, String name, String text) throws UnwritableFileException {
    if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      throw UnwritableFileException.linkToNothing(name);
    }
    try {
      WholeFile.create(file.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException there) {
      throw new UnwritableFileException(
          name + " was made by another program meanwhile, so it is left alone. Run this again.",
          there);
    } catch (NoSuchFileException noFolder) {
      throw new UnwritableFileException(
          name + " can't be written: its folder does not exist. Make that first.", noFolder);
    } catch (IOException broken) {
      throw unwritable(name, broken);
    }
  }

  private static Path writable(Path file, String name) throws IOException, UnwritableFileException {
    Path target = file.toRealPath();
    if (!Files.isRegularFile(target)) {
      throw new UnwritableFileException(name + " is no regular file, so it can't be rewritten.");
    }
    if (!Files.isWritable(target)) {
      throw new AccessDeniedException(name);
    }
    return target;
  }

  private static boolean hasWindowsLineEnds(byte[] content, TextEncoding encoding) {
    try {
      return encoding.decode(content).contains("\r\n");
    } catch (CharacterCodingException noText) {
      return false;
    }
  }

  private static UnwritableFileException unwritable(String name, IOException cause) {
    if (cause instanceof WholeFile.ChangedException || cause instanceof NoSuchFileException) {
      return new UnwritableFileException(
          name
              + " was changed or removed by another program meanwhile, so it is left alone. Run this"
              + " again once that program is done.",
          cause);
    }
    String reason =
        cause instanceof AccessDeniedException ? "permission denied" : TemplateFiles.reason(cause);
    return new UnwritableFileException(
        name
            + " can't be written: "
            + reason
            + ". It is as it was. Check the access rights of the file and its folder, and that the"
            + " disk is not full.",
        cause);
  }
}
