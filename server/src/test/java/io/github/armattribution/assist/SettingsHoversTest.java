package io.github.armattribution.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told in an attribution.json. The cursor is at the {@code %} of a text. */
class SettingsHoversTest {

  private static Optional<Hover> at(String marked) {
    return SettingsHovers.at(marked.replace("%", ""), marked.indexOf('%'));
  }

  @Test
  void theNameOfARuleExplainsIt() {
    String marked = "{ \"rules\": { // loud\n \"prefix%-case\": \"off\", } }";
    Hover hover = at(marked).orElseThrow();
    assertThat(hover.span().in(marked.replace("%", ""))).isEqualTo("\"prefix-case\"");
    assertThat(hover.text().markdown())
        .startsWith("**The prefix of the tracking ID is not in lower case.**\n\n")
        .contains("`pid-`");
    assertThat(hover.buttons())
        .isEqualTo(List.of(new Button("Rule page", new Action.RulePage("prefix-case"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ \"rules\": { \"no-%such\": \"off\" } }",
        "{ \"rules\": { \"prefix-case\": \"o%ff\" } }",
        "{ \"ru%les\": { \"prefix-case\": \"off\" } }",
        "{ \"exclude\": { \"prefix%-case\": \"off\" } }",
        "{ \"rules\": [ \"prefix%-case\" ] }",
        "%",
      })
  void nothingElseIsTold(String marked) {
    assertThat(at(marked)).isEmpty();
  }
}
