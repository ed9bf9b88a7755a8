package io.github.armattribution.json;

/**
 * Guesses where a string was meant to begin or end when one of its quotes is lost.
 *
 * <p>A lost quote turns the text inside out: what was between strings is in them, up to the next
 * quote. So the decision is taken at the first string that looks wrong, from what follows it.
 */
final class LostQuotes {

  /** So many quotes on a line are looked at for the end of a string with quotes inside. */
  private static final int QUOTES_AHEAD = 8;

  private final String text;
  private final int length;

  // What was found last; each spares going over the same text for every quote in it.
  private int lineEndFrom = -1;
  private int lineEnd = -1;
  private int quoteFrom = -1;
  private int quote = -1;
  private int rawFrom = -1;
  private int rawQuote = -1;
  private boolean rawFits;

  LostQuotes(String text) {
    this.text = text;
    this.length = text.length();
  }

  /** Whether {@code c} is nothing to wonder about right behind a string's closing quote. */
  static boolean mayFollowString(char c) {
    return c == ',' || c == ':' || c == '}' || c == ']' || JsonBlanks.isAny(c);
  }

  int endOfLine(int from) {
    if (from < lineEndFrom || from > lineEnd) {
      int at = from;
      while (at < length && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      lineEndFrom = from;
      lineEnd = at;
    }
    return lineEnd;
  }

  /**
   * Where text that starts at {@code start} ends if it is a string without its first quote; -1 if
   * it is not.
   *
   * @param from where to look for its last quote
   */
  int unopenedEnd(int start, int from) {
    int at = quoteOnLine(from);
    if (at <= start || !closes(at)) {
      return -1;
    }
    char before = text.charAt(at - 1);
    boolean opensNext = before <= ' ' || before == ',' || before == ':' || before == '{';
    return opensNext ? -1 : at + 1;
  }

  private int quoteOnLine(int from) {
    if (from < quoteFrom || from > quote) {
      int stop = endOfLine(from);
      int at = from;
      while (at < stop && text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      quoteFrom = from;
      quote = Math.min(at, stop);
    }
    return quote < length && text.charAt(quote) == '"' ? quote : -1;
  }

  /** Whether what follows the quote at {@code at} can follow a string, on its line at least. */
  private boolean closes(int at) {
    int behind = at + 1;
    while (behind < length && (text.charAt(behind) == ' ' || text.charAt(behind) == '\t')) {
      behind++;
    }
    return behind == length || mayFollowString(text.charAt(behind)) || isComment(behind);
  }

  private boolean isComment(int at) {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  /**
   * Looks again at a string on one line that something odd follows.
   *
   * @return where it ends: before {@code end} if its closing quote is lost and the quote there
   *     opens the next string; behind {@code end} if that quote is a part of it
   */
  int review(int start, int end, boolean isName) {
    if (isComment(end)) {
      return end;
    }
    int cut = cut(start, end - 1, isName);
    if (!text.substring(cut, end - 1).isBlank()) {
      return cut;
    }
    char next = text.charAt(end);
    if (next == '"' || next == '{' || next == '[' || isName) {
      return end;
    }
    return withInnerQuotes(end);
  }

  /**
   * Where a string ends that seems to be empty because its first quote is doubled; -1 if it does
   * not look like one.
   */
  int endBehindDoubledQuote(int end) {
    int at = end;
    while (at < length && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    boolean isEmpty =
        at == length || mayFollowString(text.charAt(at)) || text.charAt(at) == '"' || isComment(at);
    return isEmpty ? -1 : unopenedEnd(end, at);
  }

  /** Whether the quote at {@code at}, right behind a string, is one too many. */
  boolean isDoubled(int at) {
    if (text.charAt(at) != '"') {
      return false;
    }
    int next = at + 1;
    while (next < length && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next == length || ",:}]\r\n".indexOf(text.charAt(next)) >= 0;
  }

  private int withInnerQuotes(int end) {
    int stop = endOfLine(end);
    int at = end;
    for (int count = 0; count < QUOTES_AHEAD; count++) {
      while (at < stop && text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      if (at >= stop) {
        return end;
      }
      if (closes(at)) {
        return at + 1;
      }
      at++;
    }
    return end;
  }

  /**
   * Where a string from {@code start} that has no closing quote ends: in front of the brackets and
   * commas that were not meant to be in it, or of the colon behind a name.
   *
   * @param stop where its line, or what is known to be outside it, begins
   */
  int cut(int start, int stop, boolean isName) {
    if (isName) {
      int colon = nameEnd(start + 1, stop);
      if (colon >= 0) {
        return colon;
      }
    }
    int end = stop;
    while (end > start + 1 && isPunctuation(text.charAt(end - 1))) {
      end--;
    }
    if (end < stop && (text.charAt(end) == ']' || text.charAt(end) == '}')) {
      end = withOwnClosers(start + 1, end, stop);
    }
    return end;
  }

  private int nameEnd(int from, int stop) {
    for (int at = from; at < stop; at++) {
      if (text.charAt(at) == ':') {
        int behind = at + 1;
        while (behind < stop && text.charAt(behind) <= ' ') {
          behind++;
        }
        if (behind >= stop || behind > at + 1 || startsValue(text.charAt(behind))) {
          return at;
        }
      }
    }
    return -1;
  }

  private static boolean startsValue(char c) {
    return c == '{' || c == '[' || c == '-' || (c >= '0' && c <= '9');
  }

  private static boolean isPunctuation(char c) {
    return c <= ' ' || c == ',' || c == ':' || c == '{' || c == '}' || c == '[' || c == ']';
  }

  /** The brackets that close one in the string belong to it: {@code "[variables('a')[0]]},}. */
  private int withOwnClosers(int from, int cut, int stop) {
    int square = 0;
    int curly = 0;
    for (int at = from; at < cut; at++) {
      switch (text.charAt(at)) {
        case '[' -> square++;
        case ']' -> square--;
        case '{' -> curly++;
        case '}' -> curly--;
        default -> {
          // no bracket
        }
      }
    }
    int end = cut;
    while (end < stop) {
      char c = text.charAt(end);
      if (c == ']' ? --square < 0 : c != '}' || --curly < 0) {
        break;
      }
      end++;
    }
    return end;
  }

  /**
   * Where a string with line breaks in it ends; -1 if its quote is lost instead.
   *
   * @param firstBreak where its first line ends
   */
  int behindRawString(int start, int firstBreak) {
    if (start < rawFrom || firstBreak >= rawQuote) {
      int at = firstBreak;
      while (at < length && text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      rawFrom = start;
      rawQuote = Math.min(at, length);
      rawFits = at < length && fitsBehindRawString(at + 1);
    }
    return rawFits ? rawQuote + 1 : -1;
  }

  private boolean fitsBehindRawString(int from) {
    int at = from;
    boolean lineBroke = false;
    while (at < length && text.charAt(at) <= ' ') {
      lineBroke |= text.charAt(at) == '\n';
      at++;
    }
    if (at == length) {
      return true;
    }
    char c = text.charAt(at);
    return mayFollowString(c) || (c == '"' && lineBroke) || isComment(at);
  }
}
