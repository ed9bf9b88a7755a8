package io.github.armattribution.json;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A number with zeros in front, which JSON does not allow. Azure CLI refuses it. Azure PowerShell,
 * which reads with Newtonsoft.Json, takes it for an octal number, or for a decimal one if it is
 * negative.
 */
public final class ZeroPadded {

  private final String number;

  private ZeroPadded(String number) {
    this.number = number;
  }

  /**
   * What {@code number} is, which JSON allows or would without zeros in front; empty if it has
   * none.
   */
  public static Optional<ZeroPadded> of(String number) {
    int digits = number.startsWith("-") ? 1 : 0;
    boolean padded =
        number.length() > digits + 1
            && number.charAt(digits) == '0'
            && isDigit(number.charAt(digits + 1));
    return padded ? Optional.of(new ZeroPadded(number)) : Optional.empty();
  }

  /** Whether Azure PowerShell reads it: 08 and 01.5 are no octal numbers. */
  boolean isRead() {
    return isNegative() || number.chars().allMatch(c -> c >= '0' && c <= '7');
  }

  /** The number that Azure PowerShell reads, as JSON has it. */
  public String read() {
    return isNegative() ? withoutZeros() : new BigInteger(number, 8).toString();
  }

  /**
   * The number with its zeros left out, which is what {@link #read} is, or a guess at what is
   * meant.
   */
  public String withoutZeros() {
    int start = isNegative() ? 1 : 0;
    int at = start;
    while (at + 1 < number.length() && number.charAt(at) == '0' && isDigit(number.charAt(at + 1))) {
      at++;
    }
    return number.substring(0, start) + number.substring(at);
  }

  private boolean isNegative() {
    return number.startsWith("-");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
