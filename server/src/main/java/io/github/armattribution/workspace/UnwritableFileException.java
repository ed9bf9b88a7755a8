package io.github.armattribution.workspace;

/** A file that can't be changed, and was not. The message says why, and what to do. */
public final class UnwritableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  UnwritableFileException(String message) {
    super(message);
  }

  static UnwritableFileException linkToNothing(String name) {
    return new UnwritableFileException(
        name
            + " is a link to a file that does not exist, so it is left as it is. Remove the link,"
            + " or make that file.");
  }

  UnwritableFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
