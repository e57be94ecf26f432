import fc from 'fast-check';
import type { NoteLanguage } from '../../src/core/recognition/language';
import type { TextEdit } from '../../src/core/recognition/mentions';
import { fragmentIn, OPENERS } from './hostile-markup';
import { FRAGMENTS } from './hostile-text';

/** Makes edits of a text, each relative to the text that the one before it left. */
export type EditStep = (text: string) => readonly TextEdit[];

/** An edit by shares of the text's length, so that it fits any text: anything anywhere, or one of those that change most. */
export function editStep(language: NoteLanguage): fc.Arbitrary<EditStep> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const anything = fc.record({
    at: share,
    remove: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }) },
      { weight: 1, arbitrary: fc.integer({ min: 8, max: 400 }) },
    ),
    insert: fc.oneof(
      { weight: 4, arbitrary: fragmentIn(language) },
      { weight: 1, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom(...FRAGMENTS).map(text => text.slice(0, 1)) },
    ),
  });
  const opener = fc.constantFrom(...OPENERS[language]);
  return fc.oneof(
    {
      weight: 8,
      arbitrary: anything.map(
        ({ at, remove, insert }): EditStep =>
          text =>
            replace(text, at, remove, insert),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(opener, share).map(
        ([mark, at]): EditStep =>
          text =>
            openAtLine(text, at, mark),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(opener, share).map(
        ([mark, at]): EditStep =>
          text =>
            takeOut(text, at, mark),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(share, share).map(
        ([from, to]): EditStep =>
          text =>
            moveDefinition(text, from, to),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...FRONT_MATTER), fc.nat(60)).map(
        ([matter, remove]): EditStep =>
          text => [{ start: 0, end: Math.min(text.length, remove > 30 ? 0 : remove), text: matter }],
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(share, fc.nat(2)).map(
        ([at, way]): EditStep =>
          text =>
            splitPair(text, at, way),
      ),
    },
  );
}

const FRONT_MATTER = [
  '',
  '---\n',
  '---\ndossier: {NCSC: ncsc-us}\n---\n',
  '---\ndossier: {ZTE: none, NCSC: ncsc-uk}\n---\n',
  '\n',
  'x',
];

function replace(text: string, at: number, remove: number, insert: string): TextEdit[] {
  const start = Math.floor(at * text.length);
  return [{ start, end: Math.min(text.length, start + remove), text: insert }];
}

/** Opens or closes a region at the beginning of a line. */
function openAtLine(text: string, at: number, mark: string): TextEdit[] {
  const start = text.indexOf('\n', Math.floor(at * text.length)) + 1;
  return [{ start, end: start, text: mark }];
}

/** Takes out the next mark that opens or closes a region, or a part of it. */
function takeOut(text: string, at: number, mark: string): TextEdit[] {
  const start = Math.max(text.indexOf(mark, Math.floor(at * text.length)), text.indexOf(mark));
  if (start < 0) return openAtLine(text, at, mark);
  return [{ start: start + (mark.length > 1 ? 1 : 0), end: start + mark.length, text: '' }];
}

const DEFINITION = /[A-Z][\w. ]{2,60} \((?:the )?["“]?[A-Z]\w+["”]?\)/g;

/** Cuts a definition, with the name before it, and puts it elsewhere. */
function moveDefinition(text: string, from: number, to: number): TextEdit[] {
  const all = [...text.matchAll(DEFINITION)];
  const found = all[Math.floor(from * (all.length - 1))];
  const wanted = Math.floor(to * text.length);
  if (!found) return [{ start: wanted, end: wanted, text: 'Telecommunication Co. of Iran (the "Carrier") ' }];
  const end = found.index + found[0].length;
  const start = Math.min(wanted, text.length - found[0].length);
  return [
    { start: found.index, end, text: '' },
    { start, end: start, text: found[0] },
  ];
}

/** Parts the halves of a surrogate pair, or takes one of them away; puts one in where there is none. */
function splitPair(text: string, at: number, way: number): TextEdit[] {
  const from = Math.floor(at * text.length);
  const pair = /[\ud800-\udbff](?=[\udc00-\udfff])/g;
  pair.lastIndex = from;
  const start = pair.exec(text)?.index;
  if (start === undefined) return [{ start: from, end: from, text: '😀' }];
  return [{ start: start + (way === 1 ? 0 : 1), end: start + (way === 0 ? 1 : way), text: way === 0 ? 'ZTE' : '' }];
}
