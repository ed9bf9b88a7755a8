package io.github.armattribution.cli;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.analysis.Analyzer;
import io.github.armattribution.finding.Settings;
import io.github.armattribution.json.JsonArray;
import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.workspace.UnreadableFileException;
import java.io.InputStream;
import java.util.Optional;

/** Reads inputs and checks them. It prints and keeps nothing, so many can be checked at once. */
final class InputCheck {

  /** How much of a file that is no template is quoted. */
  private static final int QUOTE = 40;

  private final InputSettings settings;
  private final InputStream stdin;

  InputCheck(InputSettings settings, InputStream stdin) {
    this.settings = settings;
    this.stdin = stdin;
  }

  Checked check(Input input, Surroundings surroundings) {
    boolean wanted = input.named() || surroundings.mainTemplate();
    if (Bicep.isNamed(input.path())) {
      return new Checked.Unreadable(
          input, new UnreadableFileException(Bicep.named(input.path())), wanted);
    }
    try {
      SourceText text = new SourceText(input.read(stdin), 0);
      Settings own = settings.of(input);
      Analysis analysis = Analyzer.analyze(text, surroundings, own);
      if (!analysis.isTemplate() && !analysis.tooInvolved() && input.named()) {
        // Who names a file wants to hear why it is not taken for a template.
        analysis = Analyzer.analyze(text, surroundings.asMainTemplate(), own);
      }
      if (analysis.tooInvolved()) {
        return new Checked.Unreadable(
            input, new UnreadableFileException(Analysis.tooInvolved(input.path())), true);
      }
      if (analysis.isTemplate()) {
        return new Checked.Template(input, text, surroundings, own, analysis);
      }
      if (wanted && !holdsJson(text.content())) {
        return new Checked.Unreadable(input, noJson(input, text.content()), true);
      }
      return input.packed().isPresent() && surroundings.mainTemplate()
          ? new Checked.Unreadable(input, noTemplate(input), true)
          : new Checked.OtherJson(input);
    } catch (UnreadableFileException problem) {
      return new Checked.Unreadable(input, problem, wanted);
    } catch (OutOfMemoryError tooLarge) {
      // Or the others, of which most need little, would be lost with it.
      return new Checked.Unreadable(input, tooLarge(input), true);
    } catch (RuntimeException | StackOverflowError fault) {
      return new Checked.Failed(input, fault);
    }
  }

  /**
   * Whether a text that is no template is JSON at all. An object may be broken, as long as one of
   * its keys is in quotes; a list must be sound, since an INI file starts like one; and nothing may
   * stand before either, as in a web page.
   */
  private static boolean holdsJson(String text) {
    JsonDocument document = JsonDocument.parse(text);
    Optional<JsonNode> root = document.root();
    if (root.isEmpty()) {
      return false;
    }
    int start = root.get().span().start();
    return root.get() instanceof JsonObject object
        ? text.charAt(start) == '{'
            && (document.isSound() || hasQuotedKey(object))
            && document.errors().stream().noneMatch(error -> error.span().start() < start)
        : root.get() instanceof JsonArray && document.isSound();
  }

  private static UnreadableFileException tooLarge(Input input) {
    return new UnreadableFileException(
        input.path()
            + " was not checked: there is not enough memory. Check it alone, or give Java more, as"
            + " with JAVA_TOOL_OPTIONS=-Xmx2g.");
  }

  private static boolean hasQuotedKey(JsonObject object) {
    return object.properties().stream()
        .anyMatch(property -> property.key().source().startsWith("\""));
  }

  private static UnreadableFileException noTemplate(Input input) {
    return new UnreadableFileException(
        input.path()
            + " is not recognized as an ARM template, which a package has to have there. Check that"
            + " its \"$schema\" is the one of a deployment template.");
  }

  private static UnreadableFileException noJson(Input input, String text) {
    String start = text.strip().lines().findFirst().orElse("");
    if (start.isEmpty()) {
      return new UnreadableFileException(input.path() + " is empty. Expected an ARM template.");
    }
    String quote = start.length() > QUOTE ? start.substring(0, QUOTE) + "..." : start;
    return new UnreadableFileException(
        input.path() + " is no JSON. It starts with: " + quote.replaceAll("\\p{Cntrl}", "?"));
  }
}
