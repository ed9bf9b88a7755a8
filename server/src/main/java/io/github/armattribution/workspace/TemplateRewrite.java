package io.github.armattribution.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a new text in the place of a template's old one: wholly or not at all, even if the machine
 * stops in the middle. Encoding, byte order mark and permissions stay; a link stays a link.
 */
public final class TemplateRewrite {

  private TemplateRewrite() {}

  /**
   * Replaces the text of {@code file}.
   *
   * @param name what messages call it
   * @param before what it held when the new text was worked out; if it holds something else by now,
   *     it is left alone
   */
  public static void replace(Path file, String name, String before, String after)
      throws UnwritableFileException {
    Path temporary = null;
    try {
      Path target = file.toRealPath();
      if (!Files.isRegularFile(target)) {
        throw new UnwritableFileException(name + " is no regular file, so it can't be rewritten.");
      }
      if (!Files.isWritable(target)) {
        throw new AccessDeniedException(name);
      }
      byte[] old = Files.readAllBytes(target);
      TextEncoding encoding = TextEncoding.of(old);
      if (!Arrays.equals(old, encoding.encode(before))) {
        throw new UnwritableFileException(
            name
                + " was changed by another program meanwhile, so it is left alone. Run fix again.");
      }
      // In the same folder: only there the move is one step.
      temporary = Files.createTempFile(target.getParent(), ".arm-attribution-", ".tmp");
      write(temporary, encoding.encode(after));
      copyAccess(target, temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      remove(temporary);
      throw unwritable(name, broken);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      // Or a power cut right after the move could leave an empty file.
      channel.force(true);
    }
  }

  private static void copyAccess(Path from, Path to) throws IOException {
    PosixFileAttributeView target =
        Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (target != null) {
      PosixFileAttributes attributes = Files.readAttributes(from, PosixFileAttributes.class);
      PosixFileAttributes own = target.readAttributes();
      if (!own.group().equals(attributes.group())) {
        target.setGroup(attributes.group());
      }
      if (!own.owner().equals(attributes.owner())) {
        target.setOwner(attributes.owner());
      }
      target.setPermissions(attributes.permissions());
      return;
    }
    AclFileAttributeView source = Files.getFileAttributeView(from, AclFileAttributeView.class);
    AclFileAttributeView copy = Files.getFileAttributeView(to, AclFileAttributeView.class);
    if (source != null && copy != null) {
      copyAcl(source, copy);
    }
  }

  /**
   * Mostly both have from their folder what they have. That is left alone: what is set here follows
   * the folder no longer, and a list that is empty, as where there are no rights to set, shuts out
   * everybody.
   */
  static void copyAcl(AclFileAttributeView from, AclFileAttributeView to) throws IOException {
    List<AclEntry> wanted = from.getAcl();
    if (!wanted.equals(to.getAcl())) {
      to.setAcl(wanted);
    }
  }

  private static void remove(Path temporary) {
    if (temporary != null) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException stays) {
        // The message about the file itself matters more than a stray one beside it.
        return;
      }
    }
  }

  private static UnwritableFileException unwritable(String name, IOException cause) {
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
