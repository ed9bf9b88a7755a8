package io.github.armattribution.json;

import java.util.Optional;

/**
 * A number with leading zeros, which JSON does not allow. Azure CLI refuses it. Azure PowerShell,
 * which reads with Newtonsoft.Json, takes it for an octal number, or for a decimal one if it is
 * negative.
 */
public final class ZeroPadded {

  /** Of a number of 64 bits that is not negative. */
  private static final int MOST_OCTAL_DIGITS = 21;

  private final String number;

  private ZeroPadded(String number) {
    this.number = number;
  }

  /** {@code number}, which JSON allows but for its leading zeros; empty if it has none. */
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
    return isNegative()
        || (number.chars().allMatch(c -> c >= '0' && c <= '7')
            && withoutZeros().length() <= MOST_OCTAL_DIGITS);
  }

  /**
   * The number that Azure PowerShell reads, as JSON has it.
   *
   * @throws NumberFormatException if it reads none
   */
  public String read() {
    return isNegative() ? withoutZeros() : Long.toString(Long.parseLong(number, 8));
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
