package io.github.armattribution.assist;

import java.util.ArrayList;
import java.util.List;

/** A few paragraphs for people, as markdown or as plain text. */
public final class Prose {

  /** A run of characters in a paragraph. */
  public sealed interface Inline {
    /** Words. */
    record Text(String text) implements Inline {}

    /** Words that the eye should fall on. */
    record Strong(String text) implements Inline {}

    /** Something as it is written in a file. */
    record Code(String text) implements Inline {}

    /** Paragraphs that are Markdown already, and can be read as they are. */
    record Written(String markdown) implements Inline {}

    /** Words that lead to a page. */
    record Link(String text, String address) implements Inline {}
  }

  private enum Kind {
    PARAGRAPH,
    ITEM
  }

  private record Block(Kind kind, List<Inline> content) {}

  private final List<Block> blocks = new ArrayList<>();

  Prose() {}

  static Inline text(String text) {
    return new Inline.Text(text);
  }

  static Inline strong(String text) {
    return new Inline.Strong(text);
  }

  static Inline code(String text) {
    return new Inline.Code(text);
  }

  static Inline written(String markdown) {
    return new Inline.Written(markdown);
  }

  static Inline link(String text, String address) {
    return new Inline.Link(text, address);
  }

  Prose paragraph(Inline... content) {
    blocks.add(new Block(Kind.PARAGRAPH, List.of(content)));
    return this;
  }

  /** An item of a list; items that follow each other make one list. */
  Prose item(Inline... content) {
    blocks.add(new Block(Kind.ITEM, List.of(content)));
    return this;
  }

  public String markdown() {
    return render(true);
  }

  public String plain() {
    return render(false);
  }

  private String render(boolean markdown) {
    StringBuilder out = new StringBuilder();
    Kind before = null;
    for (Block block : blocks) {
      if (before != null) {
        out.append(before == Kind.ITEM && block.kind() == Kind.ITEM ? "\n" : "\n\n");
      }
      before = block.kind();
      if (block.kind() == Kind.ITEM) {
        out.append("- ");
      }
      for (Inline inline : block.content()) {
        out.append(markdown ? markdown(inline) : plain(inline));
      }
    }
    return out.toString();
  }

  private static String plain(Inline inline) {
    if (inline instanceof Inline.Text text) {
      return text.text();
    }
    if (inline instanceof Inline.Strong strong) {
      return strong.text();
    }
    if (inline instanceof Inline.Code code) {
      return code.text();
    }
    if (inline instanceof Inline.Written written) {
      return written.markdown();
    }
    Inline.Link link = (Inline.Link) inline;
    return link.text().equals(link.address())
        ? link.address()
        : link.text() + " (" + link.address() + ")";
  }

  private static String markdown(Inline inline) {
    if (inline instanceof Inline.Text text) {
      return escaped(text.text());
    }
    if (inline instanceof Inline.Strong strong) {
      return "**" + escaped(strong.text()) + "**";
    }
    if (inline instanceof Inline.Code code) {
      return fenced(code.text());
    }
    if (inline instanceof Inline.Written written) {
      return written.markdown();
    }
    Inline.Link link = (Inline.Link) inline;
    return "[" + escaped(link.text()) + "](" + link.address() + ")";
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_[]<>&|~".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Code with a fence that is longer than any backticks in it. */
  private static String fenced(String code) {
    String line = code.replaceAll("\\s+", " ");
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return longest == 0 ? fence + line + fence : fence + " " + line + " " + fence;
  }
}
