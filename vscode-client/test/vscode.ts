/** Stands in for the module `vscode`, which only VS Code has: as much of it as pure code imports. */
let translations: Readonly<Record<string, string>> = {};

/** The language of VS Code is another one from now on. */
export function translate(bundle: Readonly<Record<string, string>>): void {
  translations = bundle;
}

export const l10n = {
  t: (message: string, ...values: (string | number | boolean)[]): string =>
    (translations[message] ?? message).replace(/\{(\d+)\}/g, (hole, index) => String(values[Number(index)] ?? hole)),
};
