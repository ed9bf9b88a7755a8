package io.github.armattribution.assist;

import static io.github.armattribution.assist.Prose.text;

import io.github.armattribution.assist.Completion.Kind;
import io.github.armattribution.finding.GuidSource;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.repair.TrackingInsertion;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.DeploymentScope;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import io.github.armattribution.tracking.Attribution;
import io.github.armattribution.tracking.TrackingName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the whole template that can be put into a file that is a main template by its name, and of
 * which there are but blanks, braces, or a word that is being typed.
 */
public final class Skeletons {

  /** What Azure's users type for it: their editors' snippets are called so. */
  public static final String LABEL = "arm!";

  private static final String UNIT = "  ";
  private static final String FRAME =
      """
      {
        "$schema": "%s",
        "contentVersion": "1.0.0.0",
        "parameters": {},
        "variables": {},
        "resources": [],
        "outputs": {}
      }"""
          .formatted(DeploymentScope.RESOURCE_GROUP.schema());

  private static final Pattern BEFORE = Pattern.compile("\\uFEFF?\\s*(\\{\\s*)?");
  private static final Pattern BEHIND = Pattern.compile("\\s*(}\\s*)?");

  private final String before;
  private final String typed;
  private final String behind;

  private Skeletons(String text, int cursor) {
    int start = cursor;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    int end = cursor;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    this.before = text.substring(0, start);
    this.typed = text.substring(start, end);
    this.behind = text.substring(end);
  }

  private static boolean isOfWord(char c) {
    return !Character.isWhitespace(c) && "{}[],:\uFEFF".indexOf(c) < 0;
  }

  /** One at most: with the ID of the settings, or else a new GUID. */
  public static List<Completion> at(
      String text, int cursor, Surroundings surroundings, Settings settings, GuidSource guids) {
    Skeletons skeletons = new Skeletons(text, cursor);
    return surroundings.mainTemplate() && skeletons.isAlone()
        ? List.of(skeletons.completion(settings, guids))
        : List.of();
  }

  private boolean isAlone() {
    return BEFORE.matcher(before).matches()
        && BEHIND.matcher(behind).matches()
        && (isOpened() || !isClosed());
  }

  private boolean isOpened() {
    return before.contains("{");
  }

  private boolean isClosed() {
    return behind.contains("}");
  }

  private Completion completion(Settings settings, GuidSource guids) {
    Optional<String> own = settings.trackingId().flatMap(TrackingName::meant);
    Optional<String> newGuid =
        own.isPresent() ? Optional.empty() : Optional.of(guids.next().toString());
    String name = own.orElseGet(() -> TrackingName.PREFIX + newGuid.orElseThrow());
    Prose about =
        new Prose()
            .paragraph(
                text(
                    "A main template with a tracking deployment, by which Microsoft credits the Azure"
                        + " usage of what the template deploys."));
    newGuid.ifPresent(guid -> PartnerTasks.register(about, newGuid));
    int start = before.length();
    Span blanks = new Span(lineStart(), start);
    return new Completion(
        Kind.TEMPLATE,
        name,
        newGuid,
        (typed.startsWith("\"") ? "\"" : "") + LABEL,
        about,
        new TextEdit(new Span(start, start + typed.length() + blanksBehind()), template(name)),
        blanks.length() > 0 ? List.of(TextEdit.delete(blanks)) : List.of());
  }

  /** Where that begins of which the template takes the place: an open brace stays. */
  private int lineStart() {
    return isOpened()
        ? Math.max(before.indexOf('{'), before.lastIndexOf('\n')) + 1
        : before.indexOf('\uFEFF') + 1;
  }

  /** How many blanks there are up to the end of the line. */
  private int blanksBehind() {
    int count = 0;
    while (count < behind.length() && " \t".indexOf(behind.charAt(count)) >= 0) {
      count++;
    }
    return count;
  }

  /** The template, without the braces and line breaks that are there already. */
  private String template(String name) {
    String lineBreak = (before + behind).contains("\r\n") ? "\r\n" : "\n";
    String indent = before.substring(lineStart());
    String unit = isOpened() && isOnLineOfItsOwn() && !indent.isEmpty() ? indent : UNIT;
    String whole =
        tracked(name)
            .lines()
            .map(line -> unit.repeat(depth(line)) + line.strip())
            .collect(Collectors.joining(lineBreak));
    if (!isOpened()) {
      return whole;
    }
    int members = (isOnLineOfItsOwn() ? "{" + lineBreak : "{").length();
    boolean endIsOnItsLine = isClosed() && behind.substring(0, behind.indexOf('}')).contains("\n");
    int end = whole.length() - (endIsOnItsLine ? lineBreak.length() + 1 : isClosed() ? 1 : 0);
    return whole.substring(members, end);
  }

  private boolean isOnLineOfItsOwn() {
    return before.lastIndexOf('\n') > before.indexOf('{');
  }

  private static int depth(String line) {
    return (line.length() - line.stripLeading().length()) / UNIT.length();
  }

  private static String tracked(String name) {
    ArmTemplate frame = ArmTemplate.of(JsonDocument.parse(FRAME)).orElseThrow();
    return TextEdit.apply(
        FRAME,
        TrackingInsertion.edits(Attribution.of(frame, Surroundings.NONE), name).orElseThrow());
  }
}
