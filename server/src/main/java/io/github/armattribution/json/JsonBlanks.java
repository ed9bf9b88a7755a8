package io.github.armattribution.json;

/** Steps over what stands between the values of a text: blanks, comments, commas, line breaks. */
final class JsonBlanks {

  private final String text;
  private final int length;

  JsonBlanks(String text) {
    this.text = text;
    this.length = text.length();
  }

  /** The first offset from {@code from} on that is neither blank, line break nor comment. */
  int behindAll(int from) {
    int at = from;
    while (at < length) {
      if (text.charAt(at) <= ' ') {
        at++;
      } else if (isComment(at)) {
        at = behindComment(at);
      } else {
        break;
      }
    }
    return at;
  }

  /** The first offset from {@code from} on that is no blank, or ends the line. */
  int behindBlanks(int from) {
    int at = from;
    while (at < length && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * Behind the comments that follow {@code from} on its line, if nothing else does; {@code from}
   * itself otherwise. A comment in front of something on its line belongs to that.
   */
  int behindRemarks(int from) {
    int behind = from;
    int at = behindBlanks(from);
    while (at < length && isComment(at)) {
      behind = behindComment(at);
      if (hasLineBreak(at, behind)) {
        return from;
      }
      at = behindBlanks(behind);
    }
    return at == length || isLineBreak(text.charAt(at)) ? behind : from;
  }

  /** The offset of the {@code sign} that follows {@code from} behind blanks and comments, or -1. */
  int following(char sign, int from) {
    int at = behindAll(from);
    return at < length && text.charAt(at) == sign ? at : -1;
  }

  /** Behind the last comment between two offsets, or -1. */
  int behindLastComment(int from, int to) {
    int last = -1;
    int at = from;
    while (at < to) {
      if (isComment(at)) {
        at = behindComment(at);
        last = at;
      } else {
        at++;
      }
    }
    return last;
  }

  boolean isLineComment(int from, int to) {
    int at = behindBlanks(from);
    while (at < to && isComment(at)) {
      if (text.charAt(at + 1) == '/') {
        return true;
      }
      at = behindBlanks(behindComment(at));
    }
    return false;
  }

  boolean hasLineBreak(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isLineBreak(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  boolean isFirstOnLine(int offset) {
    return lineStart(offset) + indent(offset).length() == offset;
  }

  /** The blanks in front of the line that {@code offset} is on. */
  String indent(int offset) {
    int start = lineStart(offset);
    return text.substring(start, Math.min(offset, behindBlanks(start)));
  }

  int lineStart(int offset) {
    int at = offset;
    while (at > 0 && !isLineBreak(text.charAt(at - 1)) && text.charAt(at - 1) != '\uFEFF') {
      at--;
    }
    return at;
  }

  /** Behind the line break at {@code offset}, if there is one. */
  int behindLineBreak(int offset) {
    if (text.startsWith("\r\n", offset)) {
      return offset + 2;
    }
    return offset < length && isLineBreak(text.charAt(offset)) ? offset + 1 : offset;
  }

  boolean isBlankAt(int offset) {
    return isBlank(text.charAt(offset));
  }

  /** Whether {@code offset} is in a comment that begins behind {@code from}. */
  boolean isInComment(int from, int offset) {
    int at = from;
    while (at < offset) {
      if (isComment(at)) {
        at = behindComment(at);
        // What is typed at the end of a line comment goes on with it.
        if (at > offset || at == offset && !text.startsWith("*/", at - 2)) {
          return true;
        }
      } else {
        at++;
      }
    }
    return false;
  }

  private boolean isComment(int at) {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  private int behindComment(int at) {
    int end = text.charAt(at + 1) == '*' ? text.indexOf("*/", at + 2) : -1;
    if (end >= 0) {
      return end + 2;
    }
    end = at;
    while (end < length && !isLineBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether {@code c} sets off tokens, or looks as if it did. */
  static boolean isAny(char c) {
    return c <= ' ' || isOdd(c);
  }

  /** Whether {@code c} is no blank to JSON, but looks like one or can't be seen at all. */
  static boolean isOdd(char c) {
    return c < ' '
        ? c != '\t' && c != '\n' && c != '\r'
        : c > '~'
            && (Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT);
  }

  /**
   * Whether an odd blank is one to both of Azure's command line tools. Azure CLI passes over all
   * control characters, Azure PowerShell over these alone; over spaces such as U+00A0 it does, too,
   * but Azure CLI does not.
   */
  static boolean isReadByAzure(char c) {
    return c == '\f' || c == '\u000B' || c == '\0';
  }

  private static boolean isBlank(char c) {
    return c <= ' ' && !isLineBreak(c);
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
