const UNDOABLE = 50;

/** A document that an editor has open, and what it tells the server of it. Offsets are UTF-16 code units. */
export class OpenDocument {
  text;
  version = 0;
  #server;
  #uri;
  #undo = [];

  constructor(server, uri, text) {
    this.#server = server;
    this.#uri = uri;
    this.#open(text);
  }

  get uri() {
    return this.#uri;
  }

  get id() {
    return { uri: this.#uri };
  }

  /** Opens it again, as `text`, and if need be elsewhere. */
  reopen(text, uri = this.#uri) {
    this.close();
    this.#uri = uri;
    this.#open(text);
  }

  close() {
    this.#server.notify('textDocument/didClose', { textDocument: this.id });
  }

  replace(from, to, text) {
    this.change([{ from, to, text }]);
  }

  /** All of them count from the text as it is, and none overlap. */
  change(edits) {
    // From the end, so that none moves another.
    const ordered = edits
      .map(({ from, to, text }) => ({ from: this.#before(from), to: this.#before(to), text }))
      .toSorted((a, b) => b.from - a.from || b.to - a.to);
    this.#remember();
    const contentChanges = ordered.map(({ from, to, text }) => {
      const range = { start: this.positionAt(from), end: this.positionAt(to) };
      this.text = this.text.slice(0, from) + text + this.text.slice(to);
      return { range, text };
    });
    this.#tell(contentChanges);
  }

  /** Whatever the server has: what it may have lost is mended with that. */
  replaceAll(text) {
    this.#remember();
    this.text = text;
    this.#tell([{ text }]);
  }

  /** By the smallest change that does it. What the server may have lost stays lost, and is found. */
  become(text) {
    this.#remember();
    this.#changeTo(text);
  }

  undo() {
    const before = this.#undo.pop();
    if (before !== undefined) this.#changeTo(before);
  }

  saved() {
    this.#server.notify('textDocument/didSave', { textDocument: this.id });
  }

  positionAt(offset) {
    let line = 0;
    let start = 0;
    for (;;) {
      const end = endOfLine(this.text, start);
      if (end < 0 || end > offset) return { line, character: offset - start };
      line++;
      start = end;
    }
  }

  offsetAt({ line, character }) {
    let start = 0;
    for (let passed = 0; passed < line; passed++) {
      const end = endOfLine(this.text, start);
      if (end < 0) return this.text.length;
      start = end;
    }
    return Math.min(this.text.length, start + character);
  }

  #remember() {
    this.#undo = [...this.#undo.slice(1 - UNDOABLE), this.text];
  }

  #changeTo(text) {
    let from = 0;
    const shorter = Math.min(text.length, this.text.length);
    while (from < shorter && text[from] === this.text[from]) from++;
    if (text[from - 1] === '\r') from--;
    let tail = 0;
    while (tail < shorter - from && text.at(-1 - tail) === this.text.at(-1 - tail)) tail++;
    if (tail > 0 && text.at(-tail) === '\n') tail--;
    const range = { start: this.positionAt(from), end: this.positionAt(this.text.length - tail) };
    this.text = text;
    this.#tell([{ range, text: text.slice(from, text.length - tail) }]);
  }

  /** No editor has a cursor within the end of a line. */
  #before(offset) {
    return this.text[offset - 1] === '\r' && this.text[offset] === '\n' ? offset - 1 : offset;
  }

  #open(text) {
    this.text = text;
    this.#undo = [];
    this.#server.notify('textDocument/didOpen', {
      textDocument: { uri: this.#uri, languageId: 'json', version: ++this.version, text },
    });
  }

  #tell(contentChanges) {
    this.#server.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: ++this.version },
      contentChanges,
    });
  }
}

/** The offset behind the end of the line, or -1 in the last one. LF, CRLF and CR end a line. */
function endOfLine(text, start) {
  const feed = text.indexOf('\n', start);
  const limit = feed < 0 ? text.length : feed;
  const carriage = text.slice(start, limit).indexOf('\r');
  if (carriage < 0) return feed < 0 ? -1 : feed + 1;
  const at = start + carriage;
  return at + 1 === feed ? feed + 1 : at + 1;
}
