package io.github.armattribution.report;

import com.contrastsecurity.sarif.ArtifactChange;
import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.Replacement;
import com.contrastsecurity.sarif.Result;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Position;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Findings as SARIF's results. */
final class SarifResults {

  static final String BASE_ID = "SRCROOT";

  private final ReportPaths paths;

  SarifResults(ReportPaths paths) {
    this.paths = paths;
  }

  /** What relative addresses start from. Its own address differs from machine to machine. */
  static ArtifactLocation base() {
    return new ArtifactLocation()
        .withDescription(new Message().withText("The folder in which arm-attribution was run."));
  }

  Result of(CheckedFile file, Finding finding) {
    return new Result()
        .withRuleId(finding.rule())
        .withRuleIndex(SarifRules.index(finding.rule()))
        .withLevel(Result.Level.fromValue(SarifRules.level(finding.severity())))
        .withMessage(new Message().withText(finding.message()))
        .withLocations(List.of(location(file, finding.span())))
        .withRelatedLocations(related(file, finding))
        .withFixes(fixes(file, finding));
  }

  private Location location(CheckedFile file, Span span) {
    return new Location()
        .withPhysicalLocation(
            new PhysicalLocation()
                .withArtifactLocation(artifact(file))
                .withRegion(region(file.text(), span)));
  }

  private ArtifactLocation artifact(CheckedFile file) {
    String shown = paths.shown(file.path());
    ArtifactLocation location = new ArtifactLocation().withUri(ReportPaths.uri(shown));
    return ReportPaths.isInside(shown) ? location.withUriBaseId(BASE_ID) : location;
  }

  private Set<Location> related(CheckedFile file, Finding finding) {
    Set<Location> locations = new LinkedHashSet<>();
    for (Finding.Related related : finding.related()) {
      locations.add(
          location(file, related.span())
              .withId(locations.size() + 1)
              .withMessage(new Message().withText(related.message())));
    }
    return locations.isEmpty() ? null : locations;
  }

  private Set<com.contrastsecurity.sarif.Fix> fixes(CheckedFile file, Finding finding) {
    Set<com.contrastsecurity.sarif.Fix> fixes = new LinkedHashSet<>();
    for (Fix fix : finding.fixes()) {
      // A GUID in a report would be the same one for all who apply it; and a report may be read
      // long after the other documents of a fix have changed.
      List<TextEdit> edits =
          fix.needsGuid() || !fix.isAlone() ? List.of() : fix.edits(SarifResults::noGuid);
      if (edits.isEmpty()) {
        continue;
      }
      List<Replacement> replacements = new ArrayList<>();
      for (TextEdit edit : edits) {
        replacements.add(
            new Replacement()
                .withDeletedRegion(region(file.text(), edit.span()))
                .withInsertedContent(new ArtifactContent().withText(edit.newText())));
      }
      fixes.add(
          new com.contrastsecurity.sarif.Fix()
              .withDescription(new Message().withText(fix.title()))
              .withArtifactChanges(
                  Set.of(
                      new ArtifactChange()
                          .withArtifactLocation(artifact(file))
                          .withReplacements(replacements))));
    }
    return fixes.isEmpty() ? null : fixes;
  }

  private static Region region(SourceText text, Span span) {
    LineIndex lines = text.lines();
    Position start = lines.positionAt(span.start());
    Position end = lines.positionAt(span.end());
    return new Region()
        .withStartLine(start.line() + 1)
        .withStartColumn(start.column() + 1)
        .withEndLine(end.line() + 1)
        .withEndColumn(end.column() + 1);
  }

  private static UUID noGuid() {
    throw new IllegalStateException("a fix asks for a GUID that it did not announce");
  }
}
