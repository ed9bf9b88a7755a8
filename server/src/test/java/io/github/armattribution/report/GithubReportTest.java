package io.github.armattribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  private static final SourceText TEXT = new SourceText("{\n  \"name\": \"x\n\"\n}", 0);

  private final StringWriter written = new StringWriter();
  private final GithubReport report = new GithubReport(written, new ReportPaths(Path.of("base")));

  private static Finding finding(Severity severity, int start, int end, String message) {
    return new Finding("some-rule", severity, new Span(start, end), message, List.of(), List.of());
  }

  @Test
  void aFindingIsACommand() throws IOException {
    report.add(
        new CheckedFile(
            "a/b.json", TEXT, List.of(finding(Severity.ERROR, 4, 10, "Wrong: this, that."))));

    assertThat(written)
        .hasToString(
            "::error file=a/b.json,line=2,endLine=2,col=3,endColumn=8,title=some-rule"
                + "::Wrong: this, that.\n");
  }

  @Test
  void textCannotEndACommandOrAddAProperty() throws IOException {
    report.add(
        new CheckedFile(
            "a,line=9::x%.json",
            TEXT, List.of(finding(Severity.WARNING, 4, 10, "100%\n::error::"))));

    assertThat(written.toString())
        .startsWith("::warning file=a%2Cline=9%3A%3Ax%25.json,line=2,")
        .endsWith("::100%25%0A::error::\n")
        .hasLineCount(1);
  }

  @Test
  void aRangeOverLinesHasNoColumns() throws IOException {
    report.add(new CheckedFile("a.json", TEXT, List.of(finding(Severity.HINT, 12, 16, "Quiet."))));

    assertThat(written)
        .hasToString("::notice file=a.json,line=2,endLine=3,title=some-rule::Quiet.\n");
  }

  @Test
  void whatWentWrongBesideFindingsIsAnErrorWithoutAFile() throws IOException {
    report.end(
        new RunEnd(
            3,
            List.of(
                new RunEnd.Remark(false, "passed over"),
                new RunEnd.Remark(true, "x.json does not exist."))));

    assertThat(written).hasToString("::error title=arm-attribution::x.json does not exist.\n");
  }
}
