/**
 * What a fuzzer calls with whatever it thinks of: {@code ./fuzz}. Each method knows what must hold
 * for any input; its seeds are the fixtures. An input that once failed stays under {@code
 * src/fuzz/resources}, and {@code ./mvnw -Pfuzz} runs all of them once.
 */
package io.github.armattribution.fuzz;
