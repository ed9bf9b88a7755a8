package io.github.armattribution.report;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report in the XML form that JUnit made common, for build servers that show test results: each
 * template is a test case, which fails on what is at or above the threshold. Quieter findings are
 * its output. Whatever else went wrong is a test case of its own.
 */
public final class JunitReport implements Report {

  private static final String NAME = "arm-attribution";

  private final Writer out;
  private final Severity threshold;
  private final List<Case> cases = new ArrayList<>();

  /**
   * A template.
   *
   * @param loud what makes it fail
   * @param quiet what does not
   */
  private record Case(String path, List<String> loud, List<String> quiet) {}

  /**
   * A report that starts empty.
   *
   * @param threshold the quietest finding that makes a test case fail
   */
  public JunitReport(Writer out, Severity threshold) {
    this.out = out;
    this.threshold = threshold;
  }

  @Override
  public void add(CheckedFile file) {
    List<String> loud = new ArrayList<>();
    List<String> quiet = new ArrayList<>();
    for (Finding finding : file.findings()) {
      boolean fails = finding.severity().compareTo(threshold) >= 0;
      (fails ? loud : quiet).add(line(file, finding));
    }
    cases.add(new Case(TerminalText.inOneLine(file.path()), loud, quiet));
  }

  private static String line(CheckedFile file, Finding finding) {
    Position start = file.text().lines().positionAt(finding.span().start());
    return "%s:%d:%d: %s: %s [%s]"
        .formatted(
            TerminalText.inOneLine(file.path()),
            start.line() + 1,
            start.column() + 1,
            finding.severity().word(),
            TerminalText.inOneLine(finding.message()),
            finding.rule());
  }

  @Override
  public void end(RunEnd end) throws IOException {
    String errors =
        end.remarks().stream()
            .filter(RunEnd.Remark::error)
            .map(remark -> TerminalText.inOneLine(remark.message()))
            .collect(Collectors.joining("\n"));
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      int failures = (int) cases.stream().filter(file -> !file.loud().isEmpty()).count();
      start(xml, "testsuites", errors, failures);
      xml.writeCharacters("\n");
      start(xml, "testsuite", errors, failures);
      for (Case file : cases) {
        write(xml, file);
      }
      if (!errors.isEmpty()) {
        testCase(xml, "run");
        inside(xml, "error", errors);
        xml.writeEndElement();
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
    out.flush();
  }

  private void start(XMLStreamWriter xml, String element, String errors, int failures)
      throws XMLStreamException {
    int broken = errors.isEmpty() ? 0 : 1;
    xml.writeStartElement(element);
    xml.writeAttribute("name", NAME);
    xml.writeAttribute("tests", Integer.toString(cases.size() + broken));
    xml.writeAttribute("failures", Integer.toString(failures));
    xml.writeAttribute("errors", Integer.toString(broken));
  }

  private static void write(XMLStreamWriter xml, Case file) throws XMLStreamException {
    testCase(xml, file.path());
    if (!file.loud().isEmpty()) {
      inside(xml, "failure", String.join("\n", file.loud()));
    }
    if (!file.quiet().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(String.join("\n", file.quiet()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void testCase(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", NAME);
    xml.writeAttribute("name", name);
  }

  /** What is wrong, its first line as the message that overviews show. */
  private static void inside(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("message", text.lines().findFirst().orElse(""));
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
