package io.github.armattribution.expression;

/**
 * The hash behind uniqueString: two 32-bit lanes, mixed as in MurmurHash3 for x86 and cut to 64
 * bits, then written in base 32. Microsoft does not document it; published results of the real
 * function are what it is tested against.
 */
final class UniqueString {

  static final int LENGTH = 13;

  static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

  private static final int C1 = 0x239b961b;
  private static final int C2 = 0xab0e9789;

  private int low;
  private int high;

  private UniqueString() {}

  static String of(byte[] bytes) {
    long hash = new UniqueString().hash(bytes);
    StringBuilder digits = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      digits.append(DIGITS.charAt((int) (hash >>> 59)));
      hash <<= 5;
    }
    return digits.toString();
  }

  private long hash(byte[] bytes) {
    int at = 0;
    for (; at + 8 <= bytes.length; at += 8) {
      mixLow(word(bytes, at));
      low = (Integer.rotateLeft(low, 19) + high) * 5 + 0x561ccd1b;
      mixHigh(word(bytes, at + 4));
      high = (Integer.rotateLeft(high, 13) + low) * 5 + 0x0bcaa747;
    }
    // Missing bytes count as zeros, and a lane without bytes is left alone, which is the same.
    mixLow(word(bytes, at));
    mixHigh(word(bytes, at + 4));
    low ^= bytes.length;
    high ^= bytes.length;
    low += high;
    high += low;
    low = finish(low);
    high = finish(high);
    low += high;
    high += low;
    return (long) high << 32 | low & 0xFFFF_FFFFL;
  }

  private void mixLow(int word) {
    low ^= Integer.rotateLeft(word * C1, 15) * C2;
  }

  private void mixHigh(int word) {
    high ^= Integer.rotateLeft(word * C2, 17) * C1;
  }

  private static int finish(int lane) {
    int mixed = lane ^ lane >>> 16;
    mixed *= 0x85ebca6b;
    mixed ^= mixed >>> 13;
    mixed *= 0xc2b2ae35;
    return mixed ^ mixed >>> 16;
  }

  /** Four bytes from {@code at}, the lowest first. */
  private static int word(byte[] bytes, int at) {
    int word = 0;
    for (int i = Math.min(at + 4, bytes.length) - 1; i >= at; i--) {
      word = word << 8 | bytes[i] & 0xFF;
    }
    return word;
  }
}
