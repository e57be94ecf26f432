import { type Section, sectionsOf } from './language/sections';
import { DOSSIER_SHAPE } from './parse';
import { rootFrame } from './spot/frames';
import { scanYaml } from './spot/scan';
import type { Spot } from './spot/spot';

/**
 * What stands at a UTF-16 offset of a dossier text, however half-typed or broken the text is: the entry around the offset is
 * scanned by its indentation and brackets, so that what is wrong in others does no harm. Undefined in comments and where
 * nothing can be told. `sections` are those of the same text, where they are known already.
 */
export function locate(
  text: string,
  offset: number,
  sections: readonly Section[] = sectionsOf(text),
): Spot | undefined {
  const before = sections.findLastIndex(({ span }) => lineStart(text, span.start) <= offset);
  const section = sections[before];
  const brace = openingBrace(text);
  if (section === undefined || brace !== undefined) {
    const root = rootFrame(DOSSIER_SHAPE, { flow: brace !== undefined });
    return scanYaml(text, { start: brace ?? 0, end: text.length }, offset, root);
  }
  const start = lineStart(text, section.span.start);
  const indent = section.span.start - start;
  const next = sections[before + 1];
  const end = next === undefined ? text.length : lineStart(text, next.span.start);
  const others = sections.filter(each => each !== section).map(({ name }) => name);

  // A chunk that doesn't begin with a line belongs to a value that begins right behind the section's name.
  const chunk = section.chunks.findLastIndex(
    each => each.start <= offset && lineStart(text, each.start) === each.start,
  );
  if (chunk === -1) return scanYaml(text, { start, end }, offset, rootFrame(DOSSIER_SHAPE, { indent, keys: others }));
  const root = rootFrame(DOSSIER_SHAPE, { indent, keys: [...others, section.name], awaits: true });
  return scanYaml(text, { start: section.chunks[chunk]!.start, end }, offset, root, chunk);
}

/** Where the first value begins in a file that is one mapping in braces. */
function openingBrace(text: string): number | undefined {
  for (let at = 0; ; ) {
    SIGN.lastIndex = at;
    const sign = SIGN.exec(text);
    if (sign === null) return undefined;
    if (!/#|---/.test(sign[0])) return sign[0] === '{' ? SIGN.lastIndex : undefined;
    LINE_END.lastIndex = sign.index;
    at = LINE_END.exec(text)!.index;
  }
}

const SIGN = /---|\S/g;
const LINE_END = /[\r\n]|$/g;

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
