package io.github.armattribution.expression;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;

/** guid and uniqueString: the same for the same arguments, always. */
final class HashFunctions {

  private static final UUID NAMESPACE = UUID.fromString("11fb06fb-712d-4ddd-98c7-e71bbd588830");

  private interface Hash {
    String of(byte[] bytes);
  }

  private HashFunctions() {}

  static void addTo(Map<String, BuiltIn> functions) {
    functions.put("guid", call -> hash(call, HashFunctions::guid, Form.GUID));
    functions.put("uniqueString", call -> hash(call, UniqueString::of, Form.UNIQUE_STRING));
  }

  private static Value hash(Call call, Hash hash, Form form) {
    TextBuilder joined = call.newText();
    boolean texts = true;
    call.values();
    for (int i = 0; i < call.count(); i++) {
      texts &= call.isText(i) && call.text(i).isKnown();
      if (texts) {
        joined.add(call.text(i));
        if (i < call.count() - 1) {
          joined.known("-", call.span(), false, call.assumedFrom(), call.string());
        }
      }
    }
    if (!texts) {
      return call.unknownText(call.reason(), form);
    }
    return call.budget().pays(joined)
        ? call.madeText(hash.of(joined.build().text().getBytes(StandardCharsets.UTF_8)))
        : call.tooMuch();
  }

  /** A version-5 UUID (RFC 9562, 5.5). */
  private static String guid(byte[] name) {
    byte[] namespace =
        ByteBuffer.allocate(16)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .array();
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
    digest.update(namespace);
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(name));
    long most = hash.getLong() & ~0xF000L | 0x5000L;
    long least = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
    return new UUID(most, least).toString();
  }
}
