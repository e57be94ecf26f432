/** What VS Code measured of an extension's activation, in whole milliseconds. */
export interface Activation {
  readonly id: string;
  /** Until its code was read. */
  readonly load: number;
  /** Until `activate` returned. */
  readonly call: number;
}

export const DOSSIER = 'dossier.dossier';
/** Activated by the same event, with a language server of its own too. */
export const MARKDOWN = 'vscode.markdown-language-features';

/** Begins the line by which the window hands out a JSON list of activations. */
export const ACTIVATED = 'activated: ';
