package io.github.armattribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

  @Test
  void wordsStandInLinesOfTheTerminalsWidth() {
    assertThat(new Paragraph(20, "- ", "  ").add("Add an empty resource to the template."))
        .hasToString(
            """
            - Add an empty
              resource to the
              template.""");
  }

  @Test
  void noWordIsBroken() {
    assertThat(
            new Paragraph(20, "", "  ")
                .add("Use pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378 here")
                .addWord("[a b c d e f g h]", word -> "<" + word + ">"))
        .hasToString(
            """
            Use
              pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378
              here
              <[a b c d e f g h]>""");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(new Paragraph(8, "", "").add("漢字 漢字 漢字")).hasToString("漢字\n漢字\n漢字");
  }

  @Test
  void withoutATerminalThereIsOneLineAndEveryBlankStays() {
    assertThat(new Paragraph(0, "", "  ").add("a  b").add("c ".repeat(200)).toString())
        .isEqualTo("a  b " + "c ".repeat(200));
  }
}
