/**
 * A strict reader of what the server says: JSON-RPC, LSP's types, positions, and what the client
 * has said that it can. It shares no code with the server.
 */
package io.github.armattribution.protocol;
