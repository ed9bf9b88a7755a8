/**
 * What a fuzzer calls with whatever it thinks of: {@code .ci/fuzz}. Each method knows what must
 * hold for any input. An input that once failed stays under {@code src/test/resources}, and {@code
 * ./mvnw -Pfuzz} tries all of them again.
 */
package io.github.armattribution.fuzz;
