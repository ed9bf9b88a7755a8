package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** .gitignore files mean what git itself takes them for. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "It knows no such names.")
class IgnoreRulesTest {

  private static final long SEED = 20_261_128;

  /** Files, in folders that have the same names; whatever patterns are made of. */
  private static final List<String> NAMES =
      List.of(
          "a", "b", "ab", "ba", "aab", "a.b", ".a", "A", "1", "-", "a ", "ä", "[", "\\", "!a", "#a",
          "a*");

  private static final List<String> PIECES =
      List.of(
          "a",
          "a",
          "b",
          "b",
          ".",
          "*",
          "*",
          "**",
          "**/",
          "/",
          "/",
          "?",
          "[ab]",
          "[!a]",
          "[^b]",
          "[a-b]",
          "[]a]",
          "[a-]",
          "[[:alpha:]]",
          "[[:upper:][:digit:]]",
          "[[:no:]]",
          "[[:]",
          "[[::]",
          "[",
          "]",
          "[b-a]",
          "[\\]a]",
          "[a\\-b]",
          "\\",
          "\\a",
          "\\*",
          "\\ ",
          " ",
          "ä",
          "!",
          "#",
          "-",
          "\r",
          "\t",
          "{a,b}",
          "[/]",
          "***");

  @TempDir private static Path folder;
  private static GitRepository repository;
  private static List<String> paths;

  @BeforeAll
  static void tree() throws IOException {
    repository = GitRepository.in(folder);
    for (String top : NAMES) {
      for (String file : NAMES) {
        repository.write(top + "/" + file, "");
        repository.write("a/d/" + top + "/" + file, "");
      }
      repository.write("file" + top, "");
    }
    try (Stream<Path> all = Files.walk(folder)) {
      paths =
          all.map(path -> TemplateFiles.display(folder.relativize(path)))
              .filter(path -> !path.isEmpty() && !path.equals(".git") && !path.startsWith(".git/"))
              .sorted()
              .toList();
    }
  }

  @Test
  void eachPatternMeansWhatGitTakesItFor() throws IOException {
    for (String pattern :
        List.of(
            "a",
            "a/",
            "/a",
            "/a/",
            "a/b",
            "a/*",
            "a/**",
            "**/a",
            "a/**/b",
            "**",
            "**/",
            "/**",
            "*",
            "*/",
            "a**/b",
            "ab**/b",
            "a/b**",
            "**a",
            "a/**b",
            "a**",
            "***/b",
            "/**/a",
            "**/**/a",
            "\\!a",
            "!a",
            "\\#a",
            "#a",
            "a\\ ",
            "a ",
            "a  ",
            "[[]",
            "\\[",
            "[",
            "\\\\",
            "\\",
            "a\\*",
            "?",
            "??",
            "a?b",
            ".*",
            "*.b",
            "[!a]",
            "[^a]",
            "[]]",
            "[a",
            "[a-b]",
            "[z-a]",
            "[[:alpha:]]",
            "[[:x:]]",
            "[[:alpha:",
            "a/[/]b",
            "a[/]b",
            "//a",
            "/",
            "//",
            "a//b",
            "\\a",
            "a\\/b",
            "a\\/",
            "ä",
            "[ä]",
            "\u00EF\u00BB\u00BFa",
            "*a*a*b",
            "a\r",
            "\u0000a",
            "a\u0000b",
            "b/ ",
            "**\\/a",
            "*/a",
            "a/*/b")) {
      compare(pattern);
    }
  }

  @Test
  void anyRulesMeanWhatGitTakesThemFor() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 150; round++) {
      compare(
          IntStream.range(0, 1 + random.nextInt(4))
              .mapToObj(line -> line(random))
              .collect(Collectors.joining("\n")));
    }
  }

  private static String line(Random random) {
    return (random.nextInt(4) == 0 ? "!" : "")
        + IntStream.range(0, 1 + random.nextInt(5))
            .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
            .collect(Collectors.joining());
  }

  private static void compare(String rules) throws IOException {
    repository.write(".gitignore", rules);
    IgnoreRules own = IgnoreRules.parse(rules.getBytes(StandardCharsets.UTF_8));

    Set<String> ignored = Set.copyOf(repository.ignored(paths));
    assertThat(paths.stream().filter(path -> ignored(own, path) != ignored.contains(path)))
        .as("what git sees otherwise of %s", rules.replace("\r", "<CR>").replace("\u0000", "<NUL>"))
        .isEmpty();
  }

  /** Whether a walk that enters no ignored folder passes it over. */
  private static boolean ignored(IgnoreRules rules, String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (rules.ignore(path.substring(0, slash), true).orElse(false)) {
        return true;
      }
    }
    return rules.ignore(path, Files.isDirectory(folder.resolve(path))).orElse(false);
  }
}
