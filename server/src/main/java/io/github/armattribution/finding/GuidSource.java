package io.github.armattribution.finding;

import java.util.UUID;

/** Where a fix gets a new GUID from; asked only when the fix is really wanted. */
@FunctionalInterface
public interface GuidSource {
  UUID next();
}
