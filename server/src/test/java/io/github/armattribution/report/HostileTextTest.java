package io.github.armattribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Whoever writes a template, or names its file, must not write the report. */
class HostileTextTest {

  private static final String LONG = "x".repeat(1_000_000);

  private final StringWriter written = new StringWriter();

  private String report(Function<StringWriter, Report> format, String text) throws IOException {
    String content = "{\"name\": \"" + text + "\"}";
    Finding finding =
        new Finding(
            "some-rule",
            Severity.WARNING,
            new Span(9, content.length() - 1),
            "The name \"" + text + "\" is wrong: choose another.",
            List.of(new Finding.Related(new Span(0, 1), text)),
            List.of());
    Report report = format.apply(written);
    report.add(
        new CheckedFile(
            text.length() > 255 ? "a.json" : text + ".json",
            new SourceText(content, 0),
            List.of(finding),
            List.of(new Suppressed(finding, true, Optional.of(text)))));
    report.end(new RunEnd(3, List.of(new RunEnd.Remark(true, text))));
    return written.toString();
  }

  private static Report sarif(StringWriter out) {
    try {
      return new SarifReport(out, paths(), "1.2.3");
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Report json(StringWriter out) {
    try {
      return new JsonReport(out);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static ReportPaths paths() {
    return new ReportPaths(Path.of("base"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001B[2J\u009B1m\u0007",
        "\n::error::\r\n##[error]",
        "::error::",
        "##vso[task.setvariable variable=x]y",
        "\uD800 \uDC00\uD83D",
        "\u0001\u000B\u001F\u007F\uFFFE\uFFFF",
        "]]></failure>&<!--\"'",
        "\u202E\u2028\u0085\uFEFF",
        "\\\" {{%s%n}} ../:c"
      })
  void noReportBreaksWhateverItQuotes(String text) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(report(HostileTextTest::json, text)).get("findings")).hasSize(1);
    written.getBuffer().setLength(0);
    assertThat(mapper.readTree(report(HostileTextTest::sarif, text)).get("runs")).hasSize(1);
    written.getBuffer().setLength(0);
    String xml = report(out -> new JunitReport(out, Severity.WARNING), text);
    assertThat(
            DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName("failure")
                .getLength())
        .isEqualTo(1);
    written.getBuffer().setLength(0);
    assertThat(report(out -> new GithubReport(out, paths()), text))
        .hasLineCount(2)
        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\\n]]");
    written.getBuffer().setLength(0);
    assertThat(report(out -> new TextReport(out, Terminal.NONE, false), text))
        .doesNotContainPattern("(?m)^\\s*::|##(vso)?\\[")
        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\\n]]");
  }

  @Test
  void noMessageIsLongerThanAPersonReads() throws IOException {
    assertThat(report(HostileTextTest::json, LONG))
        .hasSizeLessThan(2000)
        .contains("The name \\\"xxx")
        .contains("xxx\\\" is wrong: choose another.");
    written.getBuffer().setLength(0);
    assertThat(report(out -> new TextReport(out, Terminal.NONE, false), LONG))
        .hasSizeLessThan(4000);
  }
}
