const PHRASES = [
  '"name": "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378",\n',
  '"name": "[concat(\'pid-\', parameters(\'trackingId\'))]",',
  '{ "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "pid-" }, ',
  '// arm-attribution-disable-next-line pid-suffix\n',
  '"properties": { "mode": "Complete" },',
  '"condition": false,\n',
  '"dependsOn": [\n"[variables(\'prefix\')]"\n],',
  '"é😀": ',
  '}]',
  '/* ',
  ',,',
];

const PASTED = [
  `{
  "type": "Microsoft.Resources/deployments",
  "apiVersion": "2022-09-01",
  "name": "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378-partnercenter",
  "properties": {
    "mode": "Incremental",
    "template": {
      "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      "contentVersion": "1.0.0.0",
      "resources": []
    }
  }
},
`,
  '"variables": { "id": "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378" },\r\n',
  'pid-00000000-0000-0000-0000-000000000000',
  '[[[[{{{{',
  '\u202e\u200b',
];

const HABITS = {
  type: 60,
  erase: 12,
  paste: 6,
  remove: 4,
  undo: 8,
  format: 1,
  repair: 5,
  save: 2,
  // Seldom, since the server then has the text anew.
  reopen: 0.5,
  replaceAll: 0.3,
};

/** A document twice as long as it was, or half as long, is put back: it is about long use, not about large files. */
const DRIFT = 2;

/** Works at one document as somebody does who types, and as the programs do that type for them. */
export class Typist {
  #server;
  #random;
  #project;
  #cursor = 0;
  #phrase = '';

  constructor(server, random, project, document, path) {
    this.#server = server;
    this.#random = random;
    this.#project = project;
    this.document = document;
    this.path = path;
  }

  get place() {
    this.#cursor = Math.min(this.#cursor, this.document.text.length);
    return { textDocument: this.document.id, position: this.document.positionAt(this.#cursor) };
  }

  /** Changes the document. The events are those of files that it wrote. */
  async edit() {
    const { text } = this.document;
    const start = this.#project.textOf(this.path);
    if (text.length > DRIFT * start.length + 5000 || text.length < start.length / DRIFT) {
      this.document.become(start);
      return [];
    }
    return (await this[this.#random.weighed(HABITS)]()) ?? [];
  }

  type() {
    if (this.#phrase === '') {
      this.#phrase = this.#random.pick(PHRASES);
      this.#goSomewhere();
    }
    const typed = this.#phrase.slice(0, 1 + this.#random.below(3));
    this.#phrase = this.#phrase.slice(typed.length);
    this.#write(this.#cursor, typed);
  }

  erase() {
    this.#goSomewhere();
    this.document.replace(
      this.#cursor,
      Math.min(this.document.text.length, this.#cursor + 1 + this.#random.below(3)),
      '',
    );
  }

  paste() {
    this.#goSomewhere();
    this.#write(this.#cursor, this.#random.pick(PASTED));
  }

  /** Some lines, at most. */
  remove() {
    this.#goSomewhere();
    const end = Math.min(this.document.text.length, this.#cursor + this.#random.below(400));
    this.document.replace(this.#cursor, end, '');
  }

  undo() {
    for (let times = 1 + this.#random.below(6); times > 0; times--) this.document.undo();
  }

  /** As formatters do it: every line's indentation, in one message; of a long file only a part. */
  format() {
    const indentation = ' '.repeat(this.#random.below(3) * 2);
    const edits = [];
    for (const match of this.document.text.matchAll(/(?<=\n) *(?="(name|type|properties|apiVersion)")/g)) {
      edits.push({ from: match.index, to: match.index + match[0].length, text: indentation });
      if (edits.length === 100) break;
    }
    if (edits.length > 0) this.document.change(edits);
  }

  /** As programs do it that write a file anew. */
  replaceAll() {
    this.document.replaceAll(this.document.text.replaceAll('\r\n', '\n'));
  }

  reopen() {
    this.document.reopen(this.#project.textOf(this.path));
  }

  async save() {
    // What is saved is not wholly broken: else after an hour no file would be a template.
    if (this.document.text.length < 2000) return [];
    const event = await this.#project.write(this.path, this.document.text);
    this.document.saved();
    return [event];
  }

  /** Takes a quick fix or a refactoring, if there is one. */
  async repair() {
    const { document } = this;
    const range = { start: { line: 0, character: 0 }, end: document.positionAt(document.text.length) };
    const version = document.version;
    const actions = await this.#server.request('textDocument/codeAction', {
      textDocument: document.id,
      range,
      context: { diagnostics: [], triggerKind: 1 },
    }).answer;
    if (!actions?.length) return;
    const action = this.#random.pick(actions);
    const edit = action.edit ?? (await this.#server.request('codeAction/resolve', action).answer)?.edit;
    const changes = edit?.documentChanges ?? [];
    // Only what is about this document and still fits it.
    const own = changes.filter((change) => change.textDocument?.uri === document.uri);
    if (document.version !== version || own.length === 0) return;
    document.change(
      own.flatMap(({ edits }) =>
        edits.map(({ range, newText }) => ({
          from: document.offsetAt(range.start),
          to: document.offsetAt(range.end),
          text: newText,
        })),
      ),
    );
  }

  #goSomewhere() {
    const { text } = this.document;
    // Behind what makes it a template, mostly: little is said of anything else.
    const head = this.#random.below(20) === 0 ? 0 : text.indexOf(',') + 1;
    this.#cursor = head + this.#random.below(text.length - head + 1);
  }

  #write(offset, text) {
    this.document.replace(offset, offset, text);
    this.#cursor = offset + text.length;
  }
}
