package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rights as Windows has them; the tests of {@code fix} hold the rest. */
class FileRightsTest {

  private static final AclEntry READ = entry(AclEntryPermission.READ_DATA);
  private static final AclEntry WRITE = entry(AclEntryPermission.WRITE_DATA);

  private record User(String name) implements UserPrincipal {
    @Override
    public String getName() {
      return name;
    }
  }

  private static AclEntry entry(AclEntryPermission permission) {
    return AclEntry.newBuilder()
        .setType(AclEntryType.ALLOW)
        .setPrincipal(new User("ada"))
        .setPermissions(permission)
        .build();
  }

  /** A file's rights, and what was set. */
  private static final class Rights implements AclFileAttributeView {
    private final List<AclEntry> entries;
    private final List<List<AclEntry>> set = new ArrayList<>();

    private Rights(AclEntry... entries) {
      this.entries = List.of(entries);
    }

    @Override
    public String name() {
      return "acl";
    }

    @Override
    public List<AclEntry> getAcl() {
      return entries;
    }

    @Override
    public void setAcl(List<AclEntry> acl) {
      set.add(acl);
    }

    @Override
    public UserPrincipal getOwner() {
      return Objects.requireNonNull(null, "not asked for");
    }

    @Override
    public void setOwner(UserPrincipal owner) {
      Objects.requireNonNull(null, "not asked for");
    }
  }

  @Test
  void rightsThatAFileHasForItselfAreKept() throws IOException {
    Rights copy = new Rights(READ);
    FileRights.copyAcl(new Rights(READ, WRITE), copy);
    assertThat(copy.set).containsExactly(List.of(READ, WRITE));
  }

  @Test
  void rightsThatComeFromTheFolderStayTheFolders() throws IOException {
    Rights copy = new Rights(READ, WRITE);
    FileRights.copyAcl(new Rights(READ, WRITE), copy);
    assertThat(copy.set).isEmpty();
  }

  /** On a stick, say: an empty list that is set would let nobody in. */
  @Test
  void whereThereAreNoRightsNoneAreSet() throws IOException {
    Rights copy = new Rights();
    FileRights.copyAcl(new Rights(), copy);
    assertThat(copy.set).isEmpty();
  }
}
