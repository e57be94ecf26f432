import { canonical } from '../recognition/canonical';
import { choiceKey, choicesSection, frontMatterEnd, readChoices } from '../recognition/frontmatter';
import { markupOf, type NoteLanguage } from '../recognition/language';
import type { Span } from '../span';
import { applyChanges, type TextChange } from './change';

const BLOCK = /^dossier:[ \t]*(?:#[^\r\n]*)?(\r\n?|\n)(?=([ \t]+)\S)/m;
const ANY = /^["']?dossier["']?[ \t]*:/m;
const FLOW = /^dossier:[ \t]*\{/m;

/**
 * How a note says in its front matter that a name means an entity there (rule 8): `dossier: {NCSC: ncsc-us}`, added to what
 * stands there, or in Markdown as front matter of its own: other languages don't all take it for that. Undefined where it can't
 * be added so that it is read.
 */
export function settleInFrontMatter(
  note: string,
  language: NoteLanguage,
  name: string,
  entity: string,
): TextChange | undefined {
  if (language !== 'markdown' && (!markupOf(language).frontMatter || frontMatterEnd(note) === 0)) return undefined;
  const change = changeFor(note, inYaml(canonical(name)), entity);
  if (!change) return undefined;
  const after = applyChanges(note, [change]);
  const choices = readChoices(choicesSection(after, frontMatterEnd(after)));
  return choices.get(choiceKey(name)) === entity ? change : undefined;
}

function changeFor(note: string, name: string, entity: string): TextChange | undefined {
  const end = frontMatterEnd(note);
  const yaml = note.slice(0, end);
  const at = (offset: number): Span => ({ start: offset, end: offset });
  const lineBreak = /\r\n|\n|\r/.exec(note)?.[0] ?? '\n';
  if (end === 0) {
    const start = note.startsWith('\ufeff') ? 1 : 0;
    const lines = ['---', 'dossier:', `  ${name}: ${entity}`, '---', '', ''];
    return { span: at(start), text: lines.join(lineBreak) };
  }
  const block = BLOCK.exec(yaml);
  if (block) return { span: at(block.index + block[0].length), text: `${block[2]}${name}: ${entity}${block[1]}` };
  const flow = FLOW.exec(yaml);
  if (flow) {
    const inside = flow.index + flow[0].length;
    const isEmpty = /^\s*\}/.test(yaml.slice(inside));
    return { span: at(inside), text: `${name}: ${entity}${isEmpty ? '' : ', '}` };
  }
  if (ANY.test(yaml)) return undefined;
  const start = /[\r\n]+/.exec(yaml)!;
  const first = start.index + lineBreak.length;
  return { span: at(first), text: `dossier:${lineBreak}  ${name}: ${entity}${lineBreak}` };
}

/** A name as a key in YAML, in quotes unless it is plainly a word. */
function inYaml(name: string): string {
  return /^\p{L}[\p{L}\p{N} -]*$/u.test(name) && !/^(?:null|true|false|none|yes|no|y|n)$/i.test(name)
    ? name
    : JSON.stringify(name);
}
