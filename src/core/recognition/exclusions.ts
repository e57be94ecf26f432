import type { Exclusion } from '../dossier/model';
import type { Span } from '../span';
import { canonical } from './canonical';
import type { Field } from './scan';

/** How many canonical units of the words before and after a mention tell it from others. */
export const CONTEXT = 32;
/** Where they are looked for, in UTF-16 units of the text: runs of white space and invisible characters take more than one. */
const WINDOW = 128;

/** Which words name which entities not, in one document: by the words in canonical form. */
export type Exclusions = ReadonlyMap<string, readonly Rule[]>;

interface Rule {
  readonly entity: string;
  /** In canonical form, without white space at their ends; empty where anything may stand there. */
  readonly prefix: string;
  readonly suffix: string;
}

type Block = Pick<Field, 'blockStart' | 'blockEnd'>;

/** The exclusions that hold in a document, by its normal URI; undefined for none, which costs recognition nothing. */
export function exclusionsIn(all: readonly Exclusion[], uri: string): Exclusions | undefined {
  const rules = new Map<string, Rule[]>();
  for (const { entity, text, in: only, quote } of all) {
    if (only !== undefined && only.value !== uri) continue;
    const words = simplified(text);
    const rule = {
      entity: entity.value,
      prefix: simplified(quote?.prefix ?? '').slice(-CONTEXT),
      suffix: simplified(quote?.suffix ?? '').slice(0, CONTEXT),
    };
    const known = rules.get(words);
    if (known) known.push(rule);
    else rules.set(words, [rule]);
  }
  return rules.size > 0 ? rules : undefined;
}

/**
 * Whether the words at a place of a text do not mean an entity there. Of what stands around them only their block is
 * looked at, as the rest of recognition does, so that what is typed elsewhere makes no difference.
 */
export function isExcluded(exclusions: Exclusions, entity: string, text: string, words: Span, block: Block): boolean {
  const rules = exclusions.get(simplified(text.slice(words.start, words.end)))?.filter(rule => rule.entity === entity);
  if (!rules || rules.length === 0) return false;
  if (rules.some(rule => rule.prefix === '' && rule.suffix === '')) return true;
  const { prefix, suffix } = surroundings(text, words, block);
  return rules.some(rule => prefix.endsWith(rule.prefix) && suffix.startsWith(rule.suffix));
}

/** What stands before and after words in their block, as canonical units without white space at the ends. */
export function surroundings(text: string, words: Span, block: Block): { prefix: string; suffix: string } {
  return {
    prefix: simplified(text.slice(Math.max(block.blockStart, words.start - WINDOW), words.start)),
    suffix: simplified(text.slice(words.end, Math.min(block.blockEnd, words.end + WINDOW))),
  };
}

function simplified(text: string): string {
  return canonical(text).trim();
}
