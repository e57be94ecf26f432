import { CONFIDENCE } from '../citation/confidence';
import { sketchOfPrint, wordsOfPrint } from '../citation/fingerprint';
import { bitsApart } from '../citation/hash';
import { lettersAndDigits } from '../citation/normalise';
import type { Claim, Place, Source } from '../dossier/model';
import { t } from '../l10n';
import { type Lint, lint } from './lint';
import { originsOf, type Relays, relays } from './origins';

/**
 * A claim that rests on one source alone: on several of which all but one repeat that one or, where `isStrict`, on the only
 * one that is cited.
 */
export function lintSourcing(claim: Claim, dossier: Relays, isStrict: boolean): Lint[] {
  const first = new Map<string, Place>();
  for (const place of claim.cite) if (!first.has(place.source)) first.set(place.source, place);
  const [alone, another] = first.keys();
  if (alone === undefined) return [];
  if (another === undefined) {
    if (!isStrict) return [];
    const message = t(
      'The claim “{0}” rests on “{1}” alone; cite a second source that knows it for itself.',
      claim.id,
      alone,
    );
    return [lint(claim.idAt, 'single-source', message)];
  }
  const origins = new Set([...first.keys()].map(key => originOf(dossier, key)));
  const copies = copiesIn(claim);
  if (origins.size > 1 && first.size - copies.size > 1) return [];
  if (origins.size > 1) {
    return Array.from(copies, ([copy, of]) => {
      const message = t(
        '“{0}” has the words of “{1}” here, so that the claim rests on one source alone. Cite another that knows it for itself.',
        copy,
        of,
      );
      return lint(first.get(copy)!.sourceAt, 'circular-sourcing', message);
    });
  }
  const [origin] = origins;
  const repeating = [...first].filter(([key]) => key !== origin);
  return repeating.map(([key, { sourceAt }]) => {
    const message = t(
      '“{0}” only repeats “{1}”, so that the claim rests on one source alone. Cite another that knows it for itself.',
      key,
      origin!,
    );
    const related = (dossier.sources.get(key)?.relays ?? []).map(({ at }) => ({ at, message: t('It says so here.') }));
    return lint(sourceAt, 'circular-sourcing', message, related);
  });
}

/** A source that relays one by which it is relayed itself. */
export function lintRelays(source: Source, dossier: Relays): Lint[] {
  return source.relays
    .filter(({ value }) => value === source.key || relays(dossier, value, source.key))
    .map(({ value, at }) => {
      const message =
        value === source.key
          ? t('A source can’t repeat itself; give the key of another one.')
          : t(
              '“{0}” and “{1}” repeat one another, so that nobody knows it for himself. Say which one was first.',
              source.key,
              value,
            );
      return lint(at, 'circular-sourcing', message);
    });
}

/** The one source that another goes back to; with several it is as good as one of its own. */
function originOf(dossier: Relays, key: string): string {
  const [origin, another] = originsOf(dossier, key);
  return another === undefined ? origin! : key;
}

/** The sources of which the claim cites the very words that it cites from one before, each with that one. */
function copiesIn({ cite }: Claim): Map<string, string> {
  const copies = new Map<string, string>();
  for (const [number, place] of cite.entries()) {
    const original = cite.slice(0, number).find(each => each.source !== place.source && haveSameWords(each, place));
    if (original && !copies.has(place.source) && copies.get(original.source) !== place.source) {
      copies.set(place.source, copies.get(original.source) ?? original.source);
    }
  }
  return copies;
}

function haveSameWords(one: Place, other: Place): boolean {
  if (one.quote && other.quote) {
    const words = lettersAndDigits(one.quote.exact);
    return words.length >= CONFIDENCE.distinct && words === lettersAndDigits(other.quote.exact);
  }
  // Short paragraphs, which have no sketch, may well agree by chance.
  const sketches = [one, other].map(({ fingerprint }) => fingerprint && sketchOfPrint(fingerprint));
  const [a, b] = sketches;
  if (!a || !b) return false;
  return (
    wordsOfPrint(one.fingerprint!) === wordsOfPrint(other.fingerprint!) || bitsApart(a, b) <= CONFIDENCE.sketchBits
  );
}
