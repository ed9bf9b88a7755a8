package io.github.armattribution.workspace;

/** How large a file may be to be read. What is larger is something else, or meant to do harm. */
public enum SizeLimit {
  TEMPLATE(16, "Azure takes templates of up to 4 MB."),
  SETTINGS(1, "Name folders rather than single files."),
  BASELINE(16, "Keep one for each folder, or mend some findings first.");

  private final int megabytes;
  private final String advice;

  SizeLimit(int megabytes, String advice) {
    this.megabytes = megabytes;
    this.advice = advice;
  }

  /** The most bytes, and the most UTF-16 code units, which are never more than the bytes. */
  public int most() {
    return megabytes * 1024 * 1024;
  }

  /** What to say of a file that is larger. */
  public String exceededBy(String name) {
    return "%s is larger than %d MB, so it is not read. %s".formatted(name, megabytes, advice);
  }
}
