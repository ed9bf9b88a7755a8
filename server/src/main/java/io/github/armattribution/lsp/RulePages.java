package io.github.armattribution.lsp;

import io.github.armattribution.assist.RulePage;
import io.github.armattribution.rules.Rule;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.rules.RuleIds;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Answers {@code armAttribution/rulePage}, for clients that show the pages about rules. */
final class RulePages {

  static final String METHOD = "armAttribution/rulePage";

  /**
   * What the request says.
   *
   * @param rule the rule's id
   */
  record Params(String rule) {}

  /**
   * What the answer says.
   *
   * @param markdown the page
   */
  record Page(String markdown) {}

  private RulePages() {}

  /**
   * The page that is asked for.
   *
   * @throws ResponseErrorException if there is no such rule; its message is for the user
   */
  static Page page(Params params) {
    return RuleCatalog.find(String.valueOf(params.rule()))
        .map(Rule::description)
        .map(RulePage::of)
        .map(page -> new Page(page.markdown()))
        .orElseThrow(
            () ->
                Dispatcher.error(
                    ResponseErrorCode.InvalidParams,
                    RuleIds.unknown(String.valueOf(params.rule()))));
  }
}
