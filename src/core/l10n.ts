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

/**
 * The BCP 47 tag of the language in use, for `Intl`. It is a text like any other, which a
 * translation gives as its own tag, so that it always fits the rest.
 */
export function languageTag(): string {
  return t('en-GB');
}

/** Several things as one: `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  return new Intl.ListFormat(languageTag()).format(items);
}

/**
 * The names under which the translations for a locale may be kept, the best first: `zh-Hans` → `zh-cn`, `zh`;
 * `de-AT` → `de-at`, `de-de`, `de`. Empty for what is no BCP 47 tag.
 */
export function bundleNames(locale: string): string[] {
  try {
    const { language, script, region } = new Intl.Locale(locale).maximize();
    const usual = new Intl.Locale(language, script === undefined ? {} : { script }).maximize().region;
    return [...new Set([`${language}-${region}`, `${language}-${usual}`, language].map(name => name.toLowerCase()))];
  } catch {
    return [];
  }
}
