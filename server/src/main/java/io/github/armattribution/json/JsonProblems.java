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
    if (code == JsonProblem.Code.INVALID_CHARACTER && extendsLast(start)) {
      Span last = list.remove(list.size() - 1).span();
      list.add(new JsonProblem(code, new Span(last.start(), end)));
      return;
    }
    int count = code.tolerated() ? tolerated++ : failures++;
    if (count < MOST) {
      list.add(new JsonProblem(code, new Span(start, end)));
    }
  }

  /** Whether the last problem is a stray character before {@code start}: a row of them is one. */
  private boolean extendsLast(int start) {
    if (list.isEmpty()) {
      return false;
    }
    JsonProblem last = list.get(list.size() - 1);
    return last.code() == JsonProblem.Code.INVALID_CHARACTER && last.span().end() == start;
  }

  List<JsonProblem> inOrder() {
    list.sort(Comparator.comparingInt(problem -> problem.span().start()));
    return list;
  }
}
