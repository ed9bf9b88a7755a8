package io.github.armattribution.lsp;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Documents' URIs and the files that they name. On Windows a file may lie on a server whose name
 * Java takes for no host, such as {@code my_server} or {@code wsl$}: it reads no such URI, and
 * writes one that VS Code does not read.
 */
final class FileUris {

  private static final String SHARE_BY_JAVA = "file:////";

  private FileUris() {}

  /** The file that a URI names; empty if it names none of this machine. */
  static Optional<Path> file(String uri) {
    try {
      URI parsed = new URI(uri);
      return "file".equalsIgnoreCase(parsed.getScheme())
          ? Optional.of(path(parsed).normalize())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException noFile) {
      return Optional.empty();
    }
  }

  private static Path path(URI uri) {
    boolean oddServer = uri.getHost() == null && uri.getAuthority() != null;
    return oddServer && File.separatorChar == '\\' ? Path.of(share(uri)) : Path.of(uri);
  }

  /** A file on a server, as Windows writes its path. */
  static String share(URI uri) {
    return "\\\\" + uri.getAuthority() + uri.getPath().replace('/', '\\');
  }

  /** The URI of a file, absolute. */
  static String of(Path file) {
    return withServer(file.toUri().toString());
  }

  /** A URI as Java writes it, but with the server where it belongs. */
  static String withServer(String uri) {
    return uri.startsWith(SHARE_BY_JAVA) ? "file://" + uri.substring(SHARE_BY_JAVA.length()) : uri;
  }

  /** The path of a document that is on no disk, as far as its URI has one. */
  static String path(String uri) {
    try {
      URI parsed = new URI(uri);
      String path = parsed.getPath();
      return path == null ? String.valueOf(parsed.getSchemeSpecificPart()) : path;
    } catch (URISyntaxException odd) {
      return uri;
    }
  }
}
