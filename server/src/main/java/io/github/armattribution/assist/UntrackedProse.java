package io.github.armattribution.assist;

import static io.github.armattribution.assist.Prose.code;
import static io.github.armattribution.assist.Prose.strong;
import static io.github.armattribution.assist.Prose.text;

import io.github.armattribution.template.Surroundings;

/** What is told about a main template without a tracking deployment. */
final class UntrackedProse {

  private UntrackedProse() {}

  /**
   * @param brief whether what is wrong is told beside it, so that the first step is enough
   */
  static Prose about(Surroundings surroundings, boolean brief) {
    Prose prose =
        new Prose()
            .paragraph(
                strong("Not tracked"),
                text(
                    ": insert a tracking deployment with the quick fix, and register its GUID in"
                        + " Partner Center under "
                        + PartnerTasks.PLACE
                        + "."));
    if (brief) {
      return prose;
    }
    prose.paragraph(
        text(
            "Microsoft credits a partner with the Azure usage of a customer's deployment only if the"
                + " main template holds an empty deployment named "),
        code("pid-<GUID>"),
        text(" among its own resources."));
    PartnerTasks.deployAndRepublish(prose, "pid-<GUID>");
    PartnerTasks.notifyCustomers(prose);
    if (surroundings.isOfPackage()) {
      prose.paragraph(
          text(
              "This looks like a Marketplace package. Partner Center adds an ID of its own at upload,"
                  + " but only to a template without any other deployment, and only for the"
                  + " Marketplace."));
    }
    PartnerTasks.links(prose);
    return prose;
  }
}
