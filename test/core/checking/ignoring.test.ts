import assert from 'node:assert/strict';
import { ignoresIn } from '../../../src/core/checking/ignore';
import { ignoring } from '../../../src/core/checking/ignoring';
import { CitationDocument } from '../../../src/core/citation/citation-document';

/** A note with the comment in it that leaves out what stands at `|`. */
function left(marked: string, language: 'markdown' | 'latex' = 'markdown'): string {
  const offset = marked.indexOf('|');
  const note = marked.replace('|', '');
  const [comment] = ignoring(CitationDocument.read(note, language), 'a-code', offset);
  if (!comment) return note;
  const after = note.slice(0, comment.at) + comment.text + note.slice(comment.at);
  assert.ok(ignoresIn(after).covers('a-code', offset + comment.text.length));
  assert.ok(!ignoresIn(after).covers('a-code', after.length));
  return after;
}

describe('the comment that leaves findings out of a paragraph', () => {
  const C = '<!-- dossier-ignore-next a-code -->';
  for (const [why, note, wanted] of [
    ['at the beginning', '|One', `${C}\nOne`],
    ['above all of its lines', 'A\n\nOne\ntwo |three\n\nB', `A\n\n${C}\nOne\ntwo three\n\nB`],
    ['below a blank first line', '\n|One', `\n${C}\nOne`],
    ['with the line breaks of the note', 'A\r\n\r\n|One\r\n\r\nB', `A\r\n\r\n${C}\r\nOne\r\n\r\nB`],
    ['below the front matter', '---\na: b\n---\nOne |two', `---\na: b\n---\n${C}\nOne two`],
    ['in its list item', '- A\n \n  One |two', `- A\n \n  ${C}\n  One two`],
  ] as const) {
    it(`stands ${why}`, () => assert.equal(left(note), wanted));
  }

  it('is none where it would be seen', () => assert.equal(left('One |two', 'latex'), 'One two'));
});
