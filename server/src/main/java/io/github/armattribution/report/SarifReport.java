package io.github.armattribution.report;

import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Suppression;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.armattribution.finding.Finding;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A report in SARIF 2.1.0, the form in which code scanning services take results from any tool. It
 * is written when the run ends, since it begins with what is known only then.
 */
public final class SarifReport implements Report {

  private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");

  /** Exit codes up to this one are a run that did its work: clean, or with findings. */
  private static final int LAST_SUCCESS = 1;

  /** The name by which GitHub knows a result again; it adds the file's path itself. */
  private static final String FINGERPRINT = "primaryLocationLineHash";

  private final Writer out;
  private final String version;
  private final SarifResults results;
  private final List<Result> all = new ArrayList<>();

  /**
   * A report that starts empty.
   *
   * @param version that of the program
   */
  public SarifReport(Writer out, ReportPaths paths, String version) {
    this.out = out;
    this.version = version;
    this.results = new SarifResults(paths);
  }

  @Override
  public void add(CheckedFile file) {
    record Found(Finding finding, Set<Suppression> suppressions) {}

    List<Found> found = new ArrayList<>();
    // "Not suppressed" has to be said; without a word it would mean "not known".
    file.findings().forEach(finding -> found.add(new Found(finding, Set.of())));
    for (Suppressed silent : file.suppressed()) {
      found.add(new Found(silent.finding(), Set.of(suppression(silent))));
    }
    found.sort(Comparator.comparingInt(one -> one.finding().span().start()));
    List<String> fingerprints =
        Fingerprints.of(file.text(), found.stream().map(Found::finding).toList());
    for (int i = 0; i < found.size(); i++) {
      Found one = found.get(i);
      all.add(
          results
              .of(file, one.finding())
              .withPartialFingerprints(
                  new PartialFingerprints()
                      .withAdditionalProperty(FINGERPRINT, fingerprints.get(i)))
              .withSuppressions(one.suppressions()));
    }
  }

  private static Suppression suppression(Suppressed silent) {
    return new Suppression()
        .withKind(silent.inSource() ? Suppression.Kind.IN_SOURCE : Suppression.Kind.EXTERNAL)
        .withJustification(silent.reason().orElse(null));
  }

  @Override
  public void end(RunEnd end) throws IOException {
    ToolComponent driver =
        new ToolComponent()
            .withName("arm-attribution")
            .withVersion(version)
            .withLanguage("en-US")
            .withRules(new LinkedHashSet<>(SarifRules.all()));
    Run run =
        new Run()
            .withTool(new Tool().withDriver(driver))
            .withInvocations(List.of(invocation(end)))
            .withOriginalUriBaseIds(
                new OriginalUriBaseIds()
                    .withAdditionalProperty(SarifResults.BASE_ID, SarifResults.base()))
            .withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
            .withResults(all);
    writer()
        .writeValue(
            out,
            new SarifSchema210()
                .with$schema(SCHEMA)
                .withVersion(SarifSchema210.Version._2_1_0)
                .withRuns(List.of(run)));
    out.write('\n');
    out.flush();
  }

  private static Invocation invocation(RunEnd end) {
    List<Notification> notifications = new ArrayList<>();
    for (RunEnd.Remark remark : end.remarks()) {
      notifications.add(
          new Notification()
              .withLevel(remark.error() ? Notification.Level.ERROR : Notification.Level.NOTE)
              .withMessage(new Message().withText(remark.message())));
    }
    return new Invocation()
        .withExecutionSuccessful(end.exitCode() <= LAST_SUCCESS)
        .withExitCode(end.exitCode())
        .withToolExecutionNotifications(notifications);
  }

  private static ObjectWriter writer() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .annotationIntrospector(new WithoutDefaults())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .enable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build();
    return mapper.writer(JsonReport.layout());
  }

  /** Leaves out what SARIF's readers assume anyway; the library's classes would write all of it. */
  private static final class WithoutDefaults extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
      return JsonInclude.Value.construct(
          JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS);
    }
  }
}
