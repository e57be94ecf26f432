/** Texts for people by their English form, as `vscode.l10n` has them. */
export type Bundle = Readonly<Record<string, string>>;

let bundle: Bundle = {};

/** Takes the translations that every text from here on is given in; to be called once, before the first text is made. */
export function useBundle(translations: Bundle): void {
  bundle = translations;
}

/**
 * A text for people in the language in use: the English one where it isn't translated. `{0}`, `{1}`, … stand for the values.
 * The first argument is always a literal, so that every text can be found in the source.
 */
export function t(message: string, ...values: readonly (string | number)[]): string {
  const translated = Object.hasOwn(bundle, message) ? bundle[message]! : message;
  return translated.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
