package io.github.armattribution.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.armattribution.json.TreeInvariants;

/** The tolerant parser: any text has a tree whose nodes nest and tell where they are. */
class JsonFuzzing {

  @FuzzTest
  void anyTextHasATree(byte[] input) {
    TreeInvariants.check(Input.text(input));
  }
}
