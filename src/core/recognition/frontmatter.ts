import { parse } from 'yaml';
import { canonical } from './canonical';
import { fold } from './characters';

/**
 * What a note's front matter says about names: the entity's key that a name stands for in this note, or null where it
 * stands for none of the dossier's entities. By the name's canonical form with case folded.
 */
export type Choices = ReadonlyMap<string, string | null>;

export const NO_CHOICES: Choices = new Map();

const OPENING = /^\uFEFF?---[ \t]*\r?\n(?![ \t]*\r?\n)/;
const CLOSING = /\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/g;

/**
 * The offset after the front matter: YAML between a first line `---` and a line `---` or `...`. 0 where there is none,
 * also where it is not closed, or where a blank line follows the first, which makes that a thematic break (as in Pandoc).
 */
export function frontMatterEnd(text: string): number {
  const first = text.charCodeAt(0);
  if (first !== 45 && first !== 0xfeff) return 0;
  const opening = OPENING.exec(text);
  if (!opening) return 0;
  CLOSING.lastIndex = opening[0].length - 1;
  return CLOSING.test(text) ? CLOSING.lastIndex : 0;
}

/** The form under which `Choices` holds a name. */
export function choiceKey(name: string): string {
  return fold(canonical(name));
}

/** The longest section that is read, in UTF-16 units: it is read while a person types in it. */
const LONGEST_SECTION = 20_000;
const SECTION = /^dossier[ \t]*:[^\n]*\n(?:(?:[ \t][^\n]*|[ \t]*\r?|#[^\n]*|\}[^\n]*)\n)*/m;

/** The lines of the front matter, which ends at `end`, that hold the key `dossier`; empty where it has none. */
export function choicesSection(text: string, end: number): string {
  const section = end > 0 ? SECTION.exec(text.slice(0, end))?.[0] : undefined;
  return section !== undefined && section.length <= LONGEST_SECTION ? section : '';
}

/**
 * Reads `dossier: {NCSC: ncsc-us}` (or as a block). The name may be written in any case and spacing; `none`, `false` and
 * null stand for no entity. What is not a mapping of names to keys is passed over.
 */
export function readChoices(section: string): Choices {
  if (section === '') return NO_CHOICES;
  const choices = new Map<string, string | null>();
  for (const [name, entity] of Object.entries(parseSection(section))) {
    if (entity === null || entity === false || entity === 'none') choices.set(choiceKey(name), null);
    else if (typeof entity === 'string') choices.set(choiceKey(name), entity);
  }
  return choices;
}

/** Whether two notes' choices are the same. */
export function sameChoices(one: Choices, other: Choices): boolean {
  if (one.size !== other.size) return false;
  for (const [name, entity] of one) if (!other.has(name) || other.get(name) !== entity) return false;
  return true;
}

/** The value of the key `dossier` where it is a mapping. */
function parseSection(section: string): Record<string, unknown> {
  try {
    const value: unknown = parse(section, { uniqueKeys: false, logLevel: 'error' });
    const choices = isRecord(value) ? value.dossier : undefined;
    return isRecord(choices) ? choices : {};
  } catch {
    // Half-written front matter is usual while typing, and settles nothing.
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
