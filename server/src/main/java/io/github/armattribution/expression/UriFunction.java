package io.github.armattribution.expression;

/**
 * The function uri, as its documentation has it: what follows the base's last slash gives way to
 * the relative part, unless that slash belongs to <code>://</code>. Dots that lead upwards, queries
 * and network paths are not worked out.
 */
final class UriFunction {

  private UriFunction() {}

  static Value apply(Call call) {
    call.values();
    // Dots in a gap may take away what stands in front of them.
    FoldedText base = call.text(0).withGaps(UriFunction::ofAnyLength);
    FoldedText relative = call.text(1).withGaps(UriFunction::ofAnyLength);
    int known = relative.knownPrefix();
    if (known > 0 && isAbsolute(relative.text().substring(0, known))) {
      return relative;
    }
    boolean unclear =
        hasDots(base.text())
            || hasDots(relative.text())
            || base.text().contains("?")
            || base.text().contains("#")
            || base.text().indexOf("://") < 0 && (base.isKnown() || base.knownPrefix() > 0)
            || base.text().indexOf("://") > base.knownPrefix()
            || relative.text().startsWith("//")
            || relative.text().startsWith("?")
            || relative.text().startsWith("#")
            // A whole URI may be in there, which would replace the base.
            || !relative.isKnown() && relative.text().lastIndexOf('/', known) < 0;
    if (unclear) {
      return call.undecided();
    }
    boolean slash = relative.text().startsWith("/");
    TextBuilder result = call.newText();
    boolean closed = addBase(base, result);
    if (!closed) {
      result.known("/", call.span(), false, call.assumedFrom(), call.string());
    }
    result.add(relative, slash ? 1 : 0, relative.text().length());
    return call.dependentResult(result);
  }

  private static FoldedText.Gap ofAnyLength(FoldedText.Gap gap) {
    return gap.withLengths(Lengths.ANY);
  }

  /** Adds what stays of the base; gives whether that ends with a slash. */
  private static boolean addBase(FoldedText base, TextBuilder result) {
    String text = base.text();
    int host = text.indexOf("://") + 3;
    int slash = text.lastIndexOf('/');
    int gap = text.indexOf(FoldedText.UNKNOWN, slash + 1);
    boolean inPath = slash >= host || host < 3;
    int kept = inPath ? slash + 1 : gap < 0 ? text.length() : gap;
    result.add(base, 0, kept);
    if (gap >= 0) {
      // The last slash may be in the gap, or be added: either way the gap ends with it.
      result.gap(base.unknownAt(gap).orElseThrow());
    }
    return inPath || gap >= 0;
  }

  private static boolean isAbsolute(String text) {
    int end = text.indexOf("://");
    for (int i = 0; i < end; i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean hasDots(String text) {
    return text.contains("./") || text.endsWith("..");
  }
}
