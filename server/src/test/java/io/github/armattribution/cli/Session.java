package io.github.armattribution.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.armattribution.report.Terminal;
import io.github.armattribution.workspace.TemplateFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder with templates, and commands that are run on them. */
final class Session {

  /** A template without anything in it: a finding where it is the main one, none elsewhere. */
  static final String UNTRACKED =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "resources": []
      }
      """;

  /** A main template as it should be. */
  static final String TRACKED =
      UNTRACKED.replace(
          "[]",
          """
          [
              {
                "type": "Microsoft.Resources/deployments",
                "apiVersion": "2025-04-01",
                "name": "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378",
                "properties": {
                  "mode": "Incremental",
                  "template": {
                    "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                    "contentVersion": "1.0.0.0",
                    "resources": []
                  }
                }
              }
            ]""");

  private final Path folder;
  private String stdin = "";
  private Terminal terminal = Terminal.NONE;

  Session(Path folder) {
    this.folder = folder;
  }

  /** What a command left behind. */
  record Outcome(int code, String out, String err) {

    Outcome exits(int expected) {
      assertThat(code).as("exit code; stderr: %s", err).isEqualTo(expected);
      return this;
    }

    /** The findings of a JSON report, each as path, rule and severity. */
    List<String> findings() {
      try {
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : new ObjectMapper().readTree(out).get("findings")) {
          findings.add(
              String.join(
                  " ",
                  finding.get("path").asText(),
                  finding.get("rule").asText(),
                  finding.get("severity").asText()));
        }
        return findings;
      } catch (IOException noJson) {
        throw new UncheckedIOException(noJson);
      }
    }
  }

  Session file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Session file(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Session stdin(String text) {
    stdin = text;
    return this;
  }

  /** Lets a person look at both outputs. */
  Session terminal(int width) {
    terminal = new Terminal(true, width);
    return this;
  }

  /** The path of a file in the folder, as the command line is given it. */
  String path(String name) {
    return TemplateFiles.display(folder) + (name.isEmpty() ? "" : "/" + name);
  }

  /** Runs a command; in its arguments {@code @/} stands for the folder. */
  Outcome run(String... args) {
    String[] real =
        Stream.of(args).map(arg -> arg.replace("@/", path("") + "/")).toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams plain =
        Streams.of(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)), out, err);
    int code =
        Main.run(real, new Streams(plain.in(), plain.out(), plain.err(), terminal, terminal));
    return new Outcome(code, shorten(out), shorten(err));
  }

  private String shorten(ByteArrayOutputStream bytes) {
    return bytes
        .toString(StandardCharsets.UTF_8)
        .replace(path("") + "/", "@/")
        .replace(System.lineSeparator(), "\n");
  }
}
