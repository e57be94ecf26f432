/** Translates a text for people, as `vscode.l10n.t` does; `{0}` stands for the first value. */
export type Translate = (message: string, ...values: (string | number | boolean)[]) => string;
