import { contentHash } from '../content-hash';
import type { Exclusion, Name } from '../dossier/model';
import type { Part } from '../dossier/part';
import { namesByKey, without } from '../dossier/renamed';
import { Candidates } from '../recognition/candidates';
import { type Exclusions, exclusionsIn } from '../recognition/exclusions';
import type { Knowledge } from '../recognition/knowledge';
import { buildNameIndex, type NameIndex } from '../recognition/names';
import type { Periods } from '../recognition/periods';
import { prefilterInUse } from '../recognition/prefilter';
import type { Steps } from '../steps';

/** What the mentions in a note depend on, besides the note. */
export interface Recognition {
  readonly names: NameIndex;
  readonly periods: Periods | undefined;
  readonly exclusions: (uri: string) => Exclusions | undefined;
  readonly knowledge: Knowledge;
}

/** What tells names apart from those of before: the dossier files in their order, and the exclusions in them. */
export interface NamesSaid {
  readonly parts: readonly Part[];
  readonly exclusions: readonly Exclusion[];
}

/** As `exclusionsIn`, for one note after another. */
export function exclusionsByNote(all: readonly Exclusion[]): Recognition['exclusions'] {
  const own = new Set(all.flatMap(exclusion => exclusion.in?.value ?? []));
  const everywhere = exclusionsIn(all, '');
  return uri => (own.has(uri) ? exclusionsIn(all, uri) : everywhere);
}

/** Tells apart all that mentions depend on, but for what is known of entities that share a name. */
export function printOfSaid({ parts, exclusions }: NamesSaid): string {
  return contentHash([...parts.map(({ namesPrint }) => namesPrint), ...exclusions.map(said)].join('\n'));
}

/** By which names notes may read otherwise after a change, old ones and new ones; undefined where nothing changed. */
export interface NamesChange {
  /** Without any, what several entities share may be decided otherwise. */
  readonly names: readonly string[];
}

/** What a change of the dossiers changed in names and exclusions. */
export function* changedNames(before: NamesSaid, now: NamesSaid): Steps<NamesChange | undefined> {
  const isSame = sameList(
    before.parts.map(({ namesPrint }) => namesPrint),
    now.parts.map(({ namesPrint }) => namesPrint),
  );
  const rules = [new Set(before.exclusions.map(said)), new Set(now.exclusions.map(said))] as const;
  const isChanged = (exclusion: Exclusion) => rules.some(each => !each.has(said(exclusion)));
  const words = [...before.exclusions, ...now.exclusions].filter(isChanged).map(({ text }) => text);
  if (isSame) return words.length > 0 ? { names: words } : undefined;
  const gone = yield* namesByKey(without(before.parts, now.parts));
  const come = yield* namesByKey(without(now.parts, before.parts));
  const names = new Set(words);
  for (const key of new Set([...gone.keys(), ...come.keys()])) {
    const [old = [], fresh = []] = [gone.get(key), come.get(key)];
    const known = new Set(old.map(name => JSON.stringify(name)));
    const left = new Set(fresh.map(name => JSON.stringify(name)));
    const isSameKey = gone.has(key) === come.has(key);
    const differs = (name: Name, others: ReadonlySet<string>) => !isSameKey || !others.has(JSON.stringify(name));
    for (const name of old) if (differs(name, left)) names.add(name.text);
    for (const name of fresh) if (differs(name, known)) names.add(name.text);
  }
  return { names: [...names] };
}

/**
 * Whether any of some names may begin anywhere in a text, be it no mention there: where none does, to add or take away these
 * names makes no difference to its mentions. Undefined where it takes as long to find out as to look for all names.
 */
export function namesFilter(names: NameIndex): ((text: string) => boolean) | undefined {
  const prefilter = prefilterInUse();
  return prefilter && (text => new Candidates(text, prefilter).of(names).next(0, text.length) < text.length);
}

/** The names of a change, as `namesFilter` wants them: in any case. */
export function indexOfChange(names: readonly string[]): NameIndex {
  return buildNameIndex([{ key: '', names: names.map(text => ({ text, case: 'ignore' as const })) }]);
}

/** Tells apart what is known of some entities, as far as it decides between them. */
export function printOfKnowledge({ names, context, companions }: Knowledge, entities: readonly string[]): string {
  if (entities.length === 0) return '';
  const known = entities.map(entity => [entity, names(entity), context(entity), [...companions(entity)]]);
  return contentHash(JSON.stringify(known));
}

function said({ entity, text, in: only, quote }: Exclusion): string {
  return JSON.stringify([entity.value, text, only?.value, quote]);
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, i) => each === other[i]);
}
