import { isMap, isScalar, parseDocument } from 'yaml';
import type { TextSource } from '../text/text-source';
import { canonical } from './canonical';
import { fold } from './characters';

/**
 * What a note's front matter says about names: the entity's key that a name stands for in this note, or null where it
 * stands for none of the dossier's entities. By the name's canonical form with case folded.
 */
export type Choices = ReadonlyMap<string, string | null>;

export const NO_CHOICES: Choices = new Map();

const OPENING = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n?|\n)/;
const BLANK_LINE = /[ \t]*[\r\n]/y;
const YAML_CLOSING = /[\r\n](?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/g;
const TOML_CLOSING = /[\r\n]\+\+\+[ \t]*(?:\r\n?|\n|$)/g;

/** No front matter is longer, in UTF-16 units: where it is not closed, its end is looked for at each keystroke before it. */
const LONGEST = 100_000;
/** What stands at this offset, or behind it, makes no difference to the front matter. */
export const FRONT_MATTER_SEEN = LONGEST + 2;

/**
 * The offset after the front matter: YAML between a first line `---` and a line `---` or `...`, or TOML between lines
 * `+++`. 0 where there is none, also where it is not closed within 100,000 units, or where a blank line follows a first
 * line `---`, which makes that a thematic break (as in Pandoc).
 */
export function frontMatterEnd(source: TextSource): number {
  const first = source.slice(0, 1).charCodeAt(0);
  if (first !== 45 && first !== 43 && first !== 0xfeff) return 0;
  const text = source.slice(0, FRONT_MATTER_SEEN);
  const opening = OPENING.exec(text);
  if (!opening) return 0;
  const isYaml = opening[1] === '---';
  BLANK_LINE.lastIndex = opening[0].length;
  if (isYaml && BLANK_LINE.test(text)) return 0;
  const closing = isYaml ? YAML_CLOSING : TOML_CLOSING;
  closing.lastIndex = opening[0].length - 1;
  return closing.test(text) && closing.lastIndex <= LONGEST ? closing.lastIndex : 0;
}

/** The form under which `Choices` holds a name. */
export function choiceKey(name: string): string {
  return fold(canonical(name));
}

/** The longest front matter that is read, in UTF-16 units: it is read while a person types in it. */
const LONGEST_READ = 20_000;
const FIRST_LINE = /^\uFEFF?---[^\r\n]*(?:\r\n?|\n)/;
const LAST_LINE = /(?:---|\.\.\.)[ \t]*(?:\r\n?|\n)?$/;

/**
 * The YAML of the front matter, which ends at `end`, where it may settle names: empty where it does not have the word
 * `dossier`, is TOML, or is too long.
 */
export function choicesSection(text: TextSource, end: number): string {
  if (end > LONGEST_READ) return '';
  const section = text.slice(0, end);
  if (!section.includes('dossier') || !FIRST_LINE.test(section)) return '';
  return section.replace(FIRST_LINE, '').replace(LAST_LINE, '');
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

/** The value of the key `dossier` where it is a mapping without errors: what is wrong elsewhere does not matter. */
function parseSection(section: string): Record<string, unknown> {
  const document = parseDocument(section.replace(/\r\n?/g, '\n'), { uniqueKeys: false, logLevel: 'error' });
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const choices = pairs.find(({ key }) => isScalar(key) && key.value === 'dossier')?.value;
  if (!isMap(choices) || !choices.range) return {};
  const [start, , end] = choices.range;
  // Half-written front matter is usual while typing, and settles nothing.
  if (document.errors.some(({ pos: [at] }) => at >= start && at <= end)) return {};
  try {
    return choices.toJS(document);
  } catch {
    // An alias without its anchor.
    return {};
  }
}
