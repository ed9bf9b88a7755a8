package io.github.armattribution.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a parameter asks the customer, going by its name. */
public enum TrackingChoice {
  /** Whether tracking is off. */
  OPT_OUT,
  /** Whether tracking is on. */
  OPT_IN;

  /** The words of a name: {@code parTelemetryOptOut} has four. */
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}+|\\p{N}+");

  /** How words begin that mean attribution. */
  private static final List<String> SUBJECTS =
      List.of("track", "telem", "attrib", "usage", "cua", "pid");

  private static final Set<String> NEGATIVE =
      Set.of("disable", "exclude", "skip", "no", "suppress", "deny");

  private static final Set<String> ENDINGS = Set.of("disabled", "off");

  private static final Set<String> POSITIVE =
      Set.of(
          "enable",
          "allow",
          "send",
          "use",
          "include",
          "collect",
          "share",
          "record",
          "register",
          "track");

  /** What is asked for as well, but not refused, in such names. */
  private static final Set<String> ALSO_ASKED = Set.of("partner", "deployment");

  /** The meaning of a parameter called {@code name}; empty where that does not tell. */
  public static Optional<TrackingChoice> of(String name) {
    List<String> words = words(name);
    boolean in = hasPair(words, "in");
    if (hasPair(words, "out")) {
      // Who disables an opt-out may mean either.
      boolean clear =
          words.stream().noneMatch(word -> NEGATIVE.contains(word) || ENDINGS.contains(word));
      return clear && !in ? Optional.of(OPT_OUT) : Optional.empty();
    }
    if (isRefused(words)) {
      return in ? Optional.empty() : Optional.of(OPT_OUT);
    }
    return in || isAsked(words) ? Optional.of(OPT_IN) : Optional.empty();
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(name);
    while (matcher.find()) {
      words.addAll(parts(matcher.group().toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  /** Takes apart what was written without capitals: {@code disabletelemetry}. */
  private static List<String> parts(String word) {
    for (Set<String> verbs : List.of(NEGATIVE, POSITIVE)) {
      for (String verb : verbs) {
        String rest = word.startsWith(verb) ? word.substring(verb.length()) : "";
        if (isSubject(rest)) {
          return List.of(verb, rest);
        }
      }
    }
    return List.of(word);
  }

  private static boolean hasPair(List<String> words, String second) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals("opt" + second)
          || i > 0 && words.get(i - 1).equals("opt") && words.get(i).equals(second)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRefused(List<String> words) {
    int last = words.size() - 1;
    for (int i = 0; i < last; i++) {
      if (NEGATIVE.contains(words.get(i)) && hasSubject(words, i + 1)) {
        return true;
      }
      if (isSubject(words.get(i)) && ENDINGS.contains(words.get(last))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAsked(List<String> words) {
    for (int i = 0; i < words.size() - 1; i++) {
      // Right behind the verb: enableBastionDeployment asks for a bastion.
      if (POSITIVE.contains(words.get(i))
          && (ALSO_ASKED.contains(words.get(i + 1)) || hasSubject(words, i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSubject(List<String> words, int from) {
    return words.subList(from, words.size()).stream().anyMatch(TrackingChoice::isSubject);
  }

  private static boolean isSubject(String word) {
    return SUBJECTS.stream().anyMatch(word::startsWith);
  }
}
