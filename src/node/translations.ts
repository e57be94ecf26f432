import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, bundleNames } from '../core/l10n';

/** The translations that come with the product, seen from the bundles in `dist/`. */
const TRANSLATIONS = join(__dirname, '..', 'l10n');

/**
 * The translations for a locale, a BCP 47 tag such as `de-AT`; the machine's own locale (`LC_ALL`, `LC_MESSAGES`, `LANG`)
 * where none is given. Empty, so that texts are in English, where there are none.
 */
export async function translationsFor(locale?: string): Promise<Bundle> {
  const wanted = locale ?? machineLocale();
  // Texts are in English; to find that there is no file takes several milliseconds at each start.
  if (/^en\b/i.test(wanted)) return {};
  for (const name of bundleNames(wanted)) {
    try {
      return JSON.parse(readFileSync(join(TRANSLATIONS, `bundle.l10n.${name}.json`), 'utf8'));
    } catch {
      // The next may be there.
    }
  }
  return {};
}

/** Of what `Intl` can be asked, plural rules are made at once; a `DateTimeFormat` takes 15 ms at each start. */
function machineLocale(): string {
  return new Intl.PluralRules().resolvedOptions().locale;
}
