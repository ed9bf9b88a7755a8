package io.github.armattribution.lsp;

import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/**
 * What the request {@code armAttribution/insertTrackingDeployment} says.
 *
 * @param textDocument the template; its version may be missing
 * @param trackingId the ID to insert: a GUID, or a name that starts with {@code pid-}; null for a
 *     new GUID
 */
public record InsertTrackingDeploymentParams(
    VersionedTextDocumentIdentifier textDocument, String trackingId) {}
