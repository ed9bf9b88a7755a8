package io.github.armattribution.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project on disk whose files link to each other. */
record ProjectFolder(Path root) {

  /** Makes {@code root} a project with a main template that links to a part, and a second main. */
  static ProjectFolder at(Path root) {
    ProjectFolder project = new ProjectFolder(root);
    project.write(".git/HEAD", "");
    project.write("all/mainTemplate.json", linkingTo("part/azuredeploy.json"));
    project.write("all/part/azuredeploy.json", ServerTest.UNTRACKED);
    project.write("alone/azuredeploy.json", ServerTest.UNTRACKED);
    project.write("package.json", "{}");
    return project;
  }

  static String linkingTo(String path) {
    return ServerTest.UNTRACKED.replace(
        "[]",
        """
        [{
          "type": "Microsoft.Resources/deployments", "apiVersion": "2025-04-01", "name": "part",
          "properties": {"mode": "Incremental", "templateLink": {"relativePath": "%s"}}
        }]"""
            .formatted(path));
  }

  void write(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void delete(String name) {
    try {
      Files.delete(root.resolve(name));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String uri(String name) {
    return root.resolve(name).toUri().toString();
  }

  /** A session that has this folder open. */
  TestClient client(String capabilities) {
    TestClient client = TestClient.start();
    client.request(
        "initialize",
        "{capabilities: %s, workspaceFolders: [{uri: '%s', name: 'project'}]}"
            .formatted(capabilities, root.toUri()));
    client.notify("initialized", "{}");
    return client;
  }

  /** What a client says that watches files. */
  void tell(TestClient client, String name, int kind) {
    client.notify(
        "workspace/didChangeWatchedFiles",
        "{changes: [{uri: '%s', type: %d}]}".formatted(uri(name), kind));
  }
}
