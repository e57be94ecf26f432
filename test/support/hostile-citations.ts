import fc from 'fast-check';
import { FRAGMENTS } from './hostile-text';

const PARTS = [
  ...['[', ']', '[@a, para. 3]', '@b', '-@c', '@{d;e}', ';', ', ¶ 3', 'see ', '[@f; see ', '@g [p. 2', '{', '}'],
  ...['\n', '\n\n', '\r\n\r\n', '\r\r', ' \n', '\n \n', '\n\u00a0\n', '\n>\n', '\n- ', '\n# '],
  ...['`', '```\n', '\n~~~\n', '<!--', '-->', '<pre>', '</pre>', '---\n', '\n---\n', 'x: y', '\\', '(u)', ' a '],
];
const part = fc.constantFrom(...PARTS, ...FRAGMENTS);
/** A text in which citations, and what hides them, stand in each other's way. */
export const citationText = (most: number) => fc.array(part, { maxLength: most }).map(parts => parts.join(''));

/** The same with paragraphs and comments that are read in parts. */
export const longCitationText = fc
  .array(fc.record({ piece: part, times: fc.integer({ min: 200, max: 3000 }), rest: citationText(10) }), {
    maxLength: 3,
  })
  .map(stretches => stretches.map(({ piece, times, rest }) => piece.repeat(times).slice(0, 30_000) + rest).join(''));

const SENTENCES = [
  ...[
    'The board paid for the works. ',
    'It was said here again! ',
    'Nobody else knows about this\n',
    'Who came there? ',
  ],
  ...['As it was written [@a, para. 3]. ', 'So @b [p. 2] reports. ', 'They said “It ended. ', 'And that was all.” '],
];
const sentence = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 20, arbitrary: fc.nat().map(number => `Then number ${number} followed them. `) },
  { weight: 1, arbitrary: part },
);
/** Paragraphs of many sentences, which are parted between them. */
export const longParagraphs = fc.array(sentence, { minLength: 300, maxLength: 900 }).map(parts => parts.join(''));
