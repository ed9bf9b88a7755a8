package io.github.armattribution.protocol;

import java.util.ArrayList;
import java.util.List;

/** All that can be wrong with what a server says in a session. */
public final class ProtocolCheck {

  private ProtocolCheck() {}

  /** One sentence for each mistake; none if all is right. */
  public static List<String> problems(List<Message> messages) {
    Conversation conversation = new Conversation(messages);
    List<String> problems = new ArrayList<>(conversation.problems());
    problems.addAll(new TypeCheck(conversation).problems());
    problems.addAll(new PositionCheck(conversation).problems());
    problems.addAll(new CapabilityCheck(conversation, conversation.capabilities()).problems());
    return problems;
  }
}
