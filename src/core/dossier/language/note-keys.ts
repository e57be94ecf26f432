import { isMap, isScalar } from 'yaml';
import { choicesSection, frontMatterEnd } from '../../recognition/frontmatter';
import { markupOf, type NoteLanguage } from '../../recognition/language';
import type { Span } from '../../span';
import { scalarText } from '../readers';
import { readYaml } from '../yaml';

/** An entity's key in the front matter of a note: `ncsc-us` in `dossier: {NCSC: ncsc-us}`. */
export interface ChoiceKey {
  readonly key: string;
  /** As written, with quotes. */
  readonly span: Span;
}

/** The keys of entities in a note's front matter, in order. */
export function choiceKeysIn(note: string, language: NoteLanguage): ChoiceKey[] {
  if (!markupOf(language).frontMatter) return [];
  const section = choicesSection(note, frontMatterEnd(note));
  if (section === '') return [];
  const start = note.indexOf(section);
  // The library knows no lone CR; the offsets stay.
  const { root } = readYaml(section.replace(/\r(?!\n)/g, '\n'));
  const choices = isMap(root)
    ? root.items.find(({ key }) => isScalar(key) && key.value === 'dossier')?.value
    : undefined;
  if (!isMap(choices)) return [];
  return choices.items.flatMap(({ value }) => {
    if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return [];
    const [from, to] = value.range;
    return [{ key: scalarText(value), span: { start: start + from, end: start + to } }];
  });
}
