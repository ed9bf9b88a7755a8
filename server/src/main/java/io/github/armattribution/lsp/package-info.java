/**
 * The language server: LSP over stdio, one thin handler a request, and the converter between
 * protocol types and the plain values that everything else speaks. What a finding, fix or hover
 * says is decided elsewhere; nothing in here knows the command line.
 */
package io.github.armattribution.lsp;
