package io.github.armattribution.json;

import io.github.armattribution.json.JsonProblem.Code;

/**
 * Cuts a text into tokens, one at a time, and steps over blanks and comments.
 *
 * <p>Time is linear in the text whatever the text: no place is looked at more than a fixed number
 * of times.
 */
final class JsonLexer {

  static final int END = 0;
  static final int OPEN_OBJECT = 1;
  static final int OPEN_ARRAY = 2;
  static final int CLOSE_OBJECT = 3;
  static final int CLOSE_ARRAY = 4;
  static final int COLON = 5;
  static final int COMMA = 6;
  static final int STRING = 7;
  static final int WORD = 8;

  /** Only where tabs and blanks are mixed in a file does it matter what a tab is worth. */
  private static final int TAB = 4;

  final String text;
  final int length;

  /** Where problems go; null for a lexer that only looks ahead. */
  private final JsonProblems problems;

  private final LostQuotes quotes;
  private final JsonStrings strings;
  private final JsonWords words;

  int kind;
  int start;
  int end;

  /** What kind of value a {@link #WORD} is. */
  byte value;

  /** What is wrong with the token, or null. */
  Code flaw;

  /** Whether nothing but blanks stands in front of the token on its line. */
  boolean firstOnLine = true;

  /** Whether a property's name may stand here: a broken one then ends at its colon. */
  boolean nameExpected;

  /** Where to go on: behind the token, and behind a quote there that is one too many. */
  private int behind;

  private int lineStart;
  private int indentedLine = -1;
  private int indent;
  private boolean lineBroke = true;
  private boolean commentsEnd = true;

  JsonLexer(String text, JsonProblems problems) {
    this.text = text;
    this.length = text.length();
    this.problems = problems;
    this.quotes = new LostQuotes(text);
    this.strings = new JsonStrings(text, quotes, problems);
    this.words = new JsonWords(text, quotes);
    if (length > 0 && text.charAt(0) == '\uFEFF') {
      behind = 1;
      lineStart = 1;
    }
  }

  /** Goes on behind the token that {@code other} is at. */
  void follow(JsonLexer other) {
    behind = other.behind;
    lineStart = other.lineStart;
    lineBroke = false;
    nameExpected = false;
  }

  /** Goes on at {@code offset}. */
  void rewind(int offset) {
    behind = offset;
  }

  void next() {
    skipBlanks();
    firstOnLine = lineBroke;
    lineBroke = false;
    flaw = null;
    if (start >= length) {
      kind = END;
      end = length;
      behind = length;
      return;
    }
    end = start + 1;
    behind = 0;
    switch (text.charAt(start)) {
      case '"' -> string();
      case ':' -> kind = COLON;
      case ',' -> kind = COMMA;
      case '}' -> kind = CLOSE_OBJECT;
      case ']' -> kind = CLOSE_ARRAY;
      case '{' -> open(OPEN_OBJECT);
      case '[' -> open(OPEN_ARRAY);
      case '=' -> equalsSign();
      default -> word();
    }
    behind = Math.max(behind, end);
  }

  /** How deep the token's line is indented, in columns. */
  int indent() {
    if (indentedLine != lineStart) {
      indentedLine = lineStart;
      indent = 0;
      for (int at = lineStart; at < start && text.charAt(at) <= ' '; at++) {
        indent += text.charAt(at) == '\t' ? TAB - indent % TAB : 1;
      }
    }
    return indent;
  }

  /** Whether a colon, or a sign in place of one, follows the token; comments don't count. */
  boolean colonFollows() {
    int at = behindBlanks(behind);
    return at < length && (text.charAt(at) == ':' || text.charAt(at) == '=');
  }

  /** Whether the token is no string but a stray quote in front of a bracket. */
  boolean isStrayQuote() {
    int at = behindBlanks(start + 1);
    return flaw == Code.UNTERMINATED_STRING
        && at < length
        && (text.charAt(at) == '{' || text.charAt(at) == '[');
  }

  /** Whether the token is one that a build fills in. */
  boolean isBuildToken() {
    return kind == WORD && BuildToken.behind(text, start) > 0;
  }

  private int behindBlanks(int from) {
    int at = from;
    while (at < length && JsonBlanks.isAny(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void skipBlanks() {
    int at = behind;
    while (at < length) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '\n' || c == '\r') {
        at++;
        lineStart = at;
        lineBroke = true;
      } else {
        int next = behindAside(c, at);
        if (next == at) {
          break;
        }
        at = next;
      }
    }
    start = at;
  }

  /** Behind what stands at {@code at} but belongs to no value; {@code at} itself if it does. */
  private int behindAside(char c, int at) {
    return switch (c) {
      case '/' -> isComment(at) ? comment(at) : at;
      case '<', '|', '=', '>' -> aside(Code.MERGE_CONFLICT, at, MergeMarkers.behind(text, at));
      case '{' -> aside(Code.BUILD_TAG, at, words.behindBuildTag(at));
      default -> JsonBlanks.isOdd(c) ? oddBlanks(at) : at;
    };
  }

  private int aside(Code code, int at, int behind) {
    if (behind < 0) {
      return at;
    }
    if (problems != null) {
      problems.add(code, at, behind);
    }
    return behind;
  }

  private int oddBlanks(int from) {
    boolean read = JsonBlanks.isReadByAzure(text.charAt(from));
    int at = from + 1;
    while (at < length
        && JsonBlanks.isOdd(text.charAt(at))
        && JsonBlanks.isReadByAzure(text.charAt(at)) == read) {
      at++;
    }
    return aside(read ? Code.ODD_BLANK : Code.INVALID_BLANK, from, at);
  }

  private boolean isComment(int at) {
    return at + 1 < length && (text.charAt(at + 1) == '/' || text.charAt(at + 1) == '*');
  }

  private int comment(int from) {
    boolean block = text.charAt(from + 1) == '*';
    int behind = commentsEnd && block ? text.indexOf("*/", from + 2) : -1;
    boolean endless = block && behind < 0;
    if (endless) {
      // The rest of the file is worth more than a comment that somebody has just begun to type.
      commentsEnd = false;
    }
    behind = behind < 0 ? quotes.endOfLine(from) : behind + 2;
    if (problems != null) {
      problems.add(endless ? Code.UNTERMINATED_COMMENT : Code.COMMENT, from, behind);
    }
    if (block && !endless) {
      int lastBreak = lastLineBreak(from, behind);
      if (lastBreak >= 0) {
        lineStart = lastBreak + 1;
        lineBroke = true;
      }
    }
    return behind;
  }

  private int lastLineBreak(int from, int to) {
    for (int at = to - 1; at >= from; at--) {
      if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
        return at;
      }
    }
    return -1;
  }

  private void open(int bracket) {
    kind = bracket;
    if (bracket == OPEN_OBJECT && end < length && text.charAt(end) == '{') {
      int behind = BuildToken.behindRow(text, start);
      if (behind > 0) {
        word(behind, JsonTree.WORD);
        return;
      }
    }
    if (end == length || mayFollowBracket(text.charAt(end))) {
      return;
    }
    // An expression that lost its first quote looks like an array: [parameters('x')]",
    int behind = quotes.unopenedEnd(start, end);
    if (behind > 0 && text.charAt(behind - 2) == (bracket == OPEN_ARRAY ? ']' : '}')) {
      unopenedString(behind);
    }
  }

  private static boolean mayFollowBracket(char c) {
    return JsonBlanks.isAny(c) || c == '"' || c == '{' || c == '[' || c == ']' || c == '}';
  }

  private void word() {
    int behind = words.scan(start);
    if (words.isUnopenedString()) {
      unopenedString(behind);
    } else {
      word(behind, words.kind());
      flaw = words.flaw();
      if (words.isZeroPadded() && problems != null) {
        problems.add(Code.ZERO_PADDED, start, end);
      }
    }
  }

  private void word(int behind, byte valueKind) {
    kind = WORD;
    end = behind;
    value = valueKind;
  }

  private void unopenedString(int behind) {
    kind = STRING;
    end = behind;
    flaw = Code.UNOPENED_STRING;
  }

  private void string() {
    kind = STRING;
    int at = start + 1;
    while (at < length && isPlain(text.charAt(at))) {
      at++;
    }
    if (at > start + 1 && at + 1 < length && text.charAt(at) == '"') {
      end = at + 1;
      if (LostQuotes.mayFollowString(text.charAt(end))) {
        return;
      }
    }
    strings.scan(start, nameExpected);
    start = strings.start;
    end = strings.end;
    behind = strings.behind;
    flaw = strings.flaw;
    if (strings.spansLines) {
      lineStart = lastLineBreak(start, end) + 1;
    }
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c != '"' && c != '\\';
  }

  private void equalsSign() {
    kind = COLON;
    flaw = Code.COLON_EXPECTED;
    if (end < length && text.charAt(end) == '>') {
      end++;
    }
  }
}
