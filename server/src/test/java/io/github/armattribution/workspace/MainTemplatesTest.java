package io.github.armattribution.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTemplatesTest {

  @ParameterizedTest
  @CsvSource({
    "mainTemplate.json, true",
    "package/MAINTEMPLATE.JSON, true",
    "/repo/azureDeploy.json, true",
    "azuredeploy.parameters.json, false",
    "nested/mainTemplate.jsonc, false",
    "mainTemplate.json/part.json, false",
    "<stdin>, false",
  })
  void azureNamesAlwaysCount(String path, boolean expected) {
    assertThat(MainTemplates.of(List.of()).matches(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "main.json, main.json, true",
    "main.json, deep/down/main.json, true",
    "*.template, x/y.template, true",
    "infra/*.json, infra/a.json, true",
    "./infra/*.json, infra/a.json, true",
    "infra/*.json, /home/me/infra/a.json, true",
    "infra/*.json, infra/deep/a.json, false",
    "infra/*.json, other/a.json, false",
    "infra/**/a.json, infra/a.json, true",
    "infra/**/a.json, repo/infra/x/y/a.json, true",
    "**/main.json, main.json, true",
  })
  void globsAddOthers(String glob, String path, boolean expected) {
    assertThat(MainTemplates.of(List.of(glob)).matches(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a", "{a,{b,c}}", " "})
  void aBadGlobIsToldToTheUser(String glob) {
    assertThatThrownBy(() -> MainTemplates.of(List.of(glob)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("glob");
  }

  @Test
  void azureNamesCountBesideGlobs() {
    assertThat(MainTemplates.of(List.of("other.json")).matches("mainTemplate.json")).isTrue();
  }
}
