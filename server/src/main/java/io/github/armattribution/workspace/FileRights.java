package io.github.armattribution.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;

/** Who owns a file, and who may do what with it. */
final class FileRights {

  private FileRights() {}

  /** Gives the rights of one file to another. */
  static void copy(Path from, Path to) throws IOException {
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
}
