package io.github.armattribution.json;

import io.github.armattribution.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems of one reading, as they are met. */
final class JsonProblems {

  /** Nobody reads more than this; a megabyte of brackets must not become a million objects. */
  private static final int MOST = 1000;

  private final List<JsonProblem> list = new ArrayList<>();
  private int failures;
  private int tolerated;

  void add(JsonProblem.Code code, int start, int end) {
    int count = code.tolerated() ? tolerated++ : failures++;
    if (count < MOST) {
      list.add(new JsonProblem(code, new Span(start, end)));
    }
  }

  /** How many problems there are that no tool of Azure tolerates. */
  int failures() {
    return failures;
  }

  List<JsonProblem> inOrder() {
    list.sort(Comparator.comparingInt(problem -> problem.span().start()));
    return list;
  }
}
