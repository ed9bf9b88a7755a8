package io.github.armattribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class JunitReportTest {

  private static final SourceText TEXT = new SourceText("{\n  \"name\": 1\n}", 0);

  private final StringWriter written = new StringWriter();
  private final JunitReport report = new JunitReport(written, Severity.WARNING);

  private static Finding finding(Severity severity, String message) {
    return new Finding("some-rule", severity, new Span(4, 10), message, List.of(), List.of());
  }

  @Test
  void everyTemplateIsATestCase() throws IOException {
    report.add(new CheckedFile("clean.json", TEXT, List.of()));
    report.add(
        new CheckedFile(
            "a & b.json",
            TEXT,
            List.of(
                finding(Severity.ERROR, "\"<x>\" is wrong."),
                finding(Severity.WARNING, "Two."),
                finding(Severity.HINT, "Three."))));
    report.end(new RunEnd(1, List.of()));

    assertThat(written)
        .hasToString(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="arm-attribution" tests="2" failures="1" errors="0">
            <testsuite name="arm-attribution" tests="2" failures="1" errors="0">
              <testcase classname="arm-attribution" name="clean.json"></testcase>
              <testcase classname="arm-attribution" name="a &amp; b.json">\
            <failure message="a &amp; b.json:2:3: error: &quot;&lt;x&gt;&quot; is wrong. [some-rule]">\
            a &amp; b.json:2:3: error: "&lt;x&gt;" is wrong. [some-rule]
            a &amp; b.json:2:3: warning: Two. [some-rule]</failure>\
            <system-out>a &amp; b.json:2:3: hint: Three. [some-rule]</system-out></testcase>
            </testsuite>
            </testsuites>
            """);
  }

  @Test
  void whatXmlCannotHoldIsReplaced() throws Exception {
    report.add(
        new CheckedFile(
            "a\u0000.json", TEXT, List.of(finding(Severity.ERROR, "\u001B[2J \uFFFF \ud83d ]]>"))));
    report.end(new RunEnd(1, List.of()));

    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(written.toString())));
    assertThat(written.toString()).contains("]]&gt;");
  }

  @Test
  void whatWentWrongBesideFindingsIsATestCaseOfItsOwn() throws IOException {
    report.end(new RunEnd(3, List.of(new RunEnd.Remark(true, "x.json does not exist."))));

    assertThat(written.toString())
        .contains(" tests=\"1\" failures=\"0\" errors=\"1\"")
        .contains(
            "name=\"run\"><error message=\"x.json does not exist.\">x.json does not exist.</error>");
  }
}
