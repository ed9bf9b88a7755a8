package io.github.armattribution.expression;

/**
 * The function tenantResourceId: the id of a resource that is in no subscription, such as a
 * management group, follows from its arguments alone.
 */
final class TenantResourceId {

  private TenantResourceId() {}

  static Value apply(Call call) {
    call.values();
    String[] type = call.count() < 2 ? new String[0] : call.text(0).text().split("/", -1);
    if (type.length != call.count() || !call.text(0).isKnown()) {
      return call.undecided();
    }
    TextBuilder id = call.newText();
    add("/providers/" + type[0], id, call);
    for (int i = 1; i < type.length; i++) {
      add("/" + type[i] + "/", id, call);
      id.add(call.text(i));
    }
    return call.dependentResult(id);
  }

  private static void add(String text, TextBuilder id, Call call) {
    id.known(text, call.span(), false, call.assumedFrom(), call.string());
  }
}
