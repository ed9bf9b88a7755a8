/**
 * Another extension may give a document another language: VS Code then says that it is closed and, in the same breath, that
 * it is open. For the server nothing has changed, and its findings would vanish for a moment. Pure.
 */

interface Document {
  readonly uri: { toString(): string };
}

type Step<D> = (document: D, next: (document: D) => Promise<void>) => Promise<void>;

/** Middleware that keeps such a pair of notifications to itself. */
export function withoutRelabeling<D extends Document>(): { readonly didOpen: Step<D>; readonly didClose: Step<D> } {
  const closing = new Set<string>();
  return {
    didClose: async (document, next) => {
      const uri = document.uri.toString();
      closing.add(uri);
      // By then VS Code has said all that it has to say at once.
      await Promise.resolve();
      if (closing.delete(uri)) await next(document);
    },
    didOpen: async (document, next) => {
      if (!closing.delete(document.uri.toString())) await next(document);
    },
  };
}
