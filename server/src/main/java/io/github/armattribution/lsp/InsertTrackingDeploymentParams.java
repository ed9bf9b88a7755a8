package io.github.armattribution.lsp;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/**
 * What the request {@code armAttribution/insertTrackingDeployment} says.
 *
 * @param textDocument the template; its version may be missing
 * @param trackingId the ID to insert: a GUID, or a name that starts with {@code pid-}; null for a
 *     new GUID
 * @param position where a placeholder or a malformed ID stands whose place the new ID takes; null
 *     for none in particular
 */
public record InsertTrackingDeploymentParams(
    VersionedTextDocumentIdentifier textDocument, String trackingId, Position position) {}
