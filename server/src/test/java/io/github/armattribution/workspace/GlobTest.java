package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

  private static final long SEED = 20_261_128;

  private static boolean match(String glob, String path) {
    PathPatterns.Builder patterns = new PathPatterns.Builder();
    Glob.add(glob, false, patterns);
    return patterns.build().match(Glob.comparable(Path.of(path)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        // glob path matches
        "*.json a.json true",
        "*.json a/b.json false",
        "**/a a true",
        "**/a x/y/a true",
        "**/a xa false",
        "x/**/a x/a true",
        "x/**/a xy/a false",
        "x/** x/y/a true",
        "x/** x false",
        "x** x/y/a true",
        "? a true",
        "? 🦀 true",
        "a?b a/b false",
        "[abc] b true",
        "[!abc] b false",
        "[!abc] d true",
        "[^a] ^ true",
        "[a-c]x bx true",
        "[]a] ] true",
        "[a-] - true",
        "[[] [ true",
        "[!a]b /b false",
        "{a,b}.json b.json true",
        "{a,b}.json c.json false",
        "{a,}.json .json true",
        "{**/a,b} x/a true",
        "{**/a,b} a true",
        "x{**/a,b} xa false",
        "{a/*,b}/c a/x/c true",
        "a,b} a,b} true",
        "\\*\\{ *{ true",
        "é.json é.json true",
        "é.json é.json true",
      })
  void aGlobMeansWhatShellsTakeItFor(String glob, String path, boolean matches) {
    assertThat(match(glob, path)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[a", "[", "[]", "{a", "{a,{b,c}}", " ", "a\\", "[z-a]", "[a/b]", "[+-0/]"})
  void whatIsNoGlobIsToldToTheUser(String glob) {
    assertThatThrownBy(() -> match(glob, "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("glob");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It knows no such names.")
  void anyGlobMeansTheSameAsJavasOwn() {
    List<String> pieces =
        List.of(
            "a", "b", "/", "*", "**", "?", "[ab]", "[!a]", "[a-b]", "{a,b}", "{", ",", "}", "a*");
    List<String> paths =
        List.of("a", "b", "ab", "ba", "aab", "a/b", "a/ab/b", "b/a", "a,b", "}", "a}");
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      String glob =
          IntStream.range(0, 1 + random.nextInt(5))
              .mapToObj(piece -> pieces.get(random.nextInt(pieces.size())))
              .collect(Collectors.joining());
      // To Java, these stand for one folder at least.
      if (!glob.contains("**/")) {
        assertThat(paths.stream().map(path -> judged(glob, path)).toList())
            .as(glob)
            .isEqualTo(paths.stream().map(path -> judgedByJava(glob, path)).toList());
      }
    }
  }

  private static String judged(String glob, String path) {
    try {
      return path + match(glob, path);
    } catch (IllegalArgumentException wrong) {
      return "wrong";
    }
  }

  private static String judgedByJava(String glob, String path) {
    try {
      PathMatcher java = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return path + java.matches(Path.of(path));
    } catch (PatternSyntaxException wrong) {
      return "wrong";
    }
  }
}
