/** The project's attribution.json. Pure. */

/** What VS Code's JSON support finds itself, with the schema that this extension brings; twice is once too often. */
const FOUND_BY_VSCODE = new Set<unknown>(['settings-syntax', 'settings-shape']);

/** The diagnostics of the server that VS Code has not made already. */
export function ownDiagnostics<D extends { readonly code?: unknown }>(diagnostics: readonly D[]): D[] {
  return diagnostics.filter(({ code }) => !FOUND_BY_VSCODE.has(code));
}
