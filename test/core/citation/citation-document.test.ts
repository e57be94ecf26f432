import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CitationDocument } from '../../../src/core/citation/citation-document';
import { citationsIn } from '../../../src/core/citation/pandoc';
import { markupOf, NOTE_LANGUAGES, type NoteLanguage } from '../../../src/core/recognition/language';
import { opaqueSpans } from '../../../src/core/recognition/opaque';
import { citationText, longCitationText, longParagraphs } from '../../support/hostile-citations';

const language = fc.constantFrom<NoteLanguage>('markdown', 'plaintext', ...NOTE_LANGUAGES);
const fresh = (text: string, of: NoteLanguage) => citationsIn(text, opaqueSpans(text, of));

describe('CitationDocument', () => {
  it('reads what the whole text has', () => {
    fc.assert(
      fc.property(citationText(60), language, (text, of) => {
        assert.deepEqual(CitationDocument.read(text, of).all(), fresh(text, of));
      }),
      { numRuns: 500 },
    );
  });

  it('has after any edits what the whole text has', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 20 }), text: citationText(4) });
    fc.assert(
      fc.property(citationText(80), fc.array(edit, { maxLength: 5 }), language, (before, edits, of) => {
        let document = CitationDocument.read(before, of);
        for (const { at, length, text } of edits) {
          const start = at % (document.text.length + 1);
          const oldEnd = Math.min(document.text.length, start + length);
          const after = document.text.slice(0, start) + text + document.text.slice(oldEnd);
          document = document.edited({ start, oldEnd, newEnd: start + text.length }, after);
          assert.deepEqual(document.all(), fresh(after, of));
        }
      }),
      { numRuns: 500 },
    );
  });

  for (const of of NOTE_LANGUAGES.filter(each => markupOf(each).frontMatter)) {
    it(`has it also where front matter is closed far behind its beginning (${of})`, () => {
      const before = `---\nx: y\n\n${'See [@a].\n\n'.repeat(10)}`;
      const after = `${before}---\n`;
      const change = { start: before.length, oldEnd: before.length, newEnd: after.length };
      const document = CitationDocument.read(before, of);
      assert.equal(document.all().length, 10);
      assert.equal(document.edited(change, after).all().length, 0);
    });
  }

  it('has it also in long paragraphs and comments', () => {
    fc.assert(
      fc.property(longCitationText, fc.nat(), citationText(3), (before, at, text) => {
        const document = CitationDocument.read(before, 'markdown');
        assert.deepEqual(document.all(), fresh(before, 'markdown'));
        const start = at % (before.length + 1);
        const after = before.slice(0, start) + text + before.slice(start);
        const change = { start, oldEnd: start, newEnd: start + text.length };
        assert.deepEqual(document.edited(change, after).all(), fresh(after, 'markdown'));
      }),
      { numRuns: 40 },
    );
  });

  it('has it also where long paragraphs are parted between sentences, as a fresh reading parts them', () => {
    const lengths = ({ pieces }: CitationDocument) => pieces.map(({ length }) => length);
    fc.assert(
      fc.property(longParagraphs, fc.nat(), citationText(3), language, (before, at, text, of) => {
        const document = CitationDocument.read(before, of);
        assert.deepEqual(document.all(), fresh(before, of));
        const start = at % (before.length + 1);
        const after = before.slice(0, start) + text + before.slice(start);
        const edited = document.edited({ start, oldEnd: start, newEnd: start + text.length }, after);
        assert.deepEqual(edited.all(), fresh(after, of));
        assert.deepEqual(lengths(edited), lengths(CitationDocument.read(after, of)));
      }),
      { numRuns: 60 },
    );
  });

  it('reads only the paragraph around an edit again', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `Paragraph ${i} cites [@a${i}, para. ${i}].\n\n`).join('');
    const before = CitationDocument.read(text, 'markdown');
    const start = text.indexOf('a500');
    const after = before.edited(
      { start, oldEnd: start, newEnd: start + 1 },
      `${text.slice(0, start)}x${text.slice(start)}`,
    );
    assert.equal(after.pieces.length, before.pieces.length);
    assert.deepEqual(
      after.pieces.flatMap((piece, i) => (piece === before.pieces[i] ? [] : [i])),
      [500],
    );
  });

  for (const [what, parting] of [
    ['paragraph', ' '],
    ['paragraph of several lines', '\n'],
    ['list', '\n- '],
  ] as const) {
    it(`reads only what is around an edit again in a long ${what}, too`, () => {
      const text = Array.from(
        { length: 5000 },
        (_, i) => `Sentence ${i} cites this [@a${i}, para. ${i}] and goes on here.`,
      );
      let document = CitationDocument.read(text.join(parting), 'markdown');
      assert.equal(document.all().length, 5000);
      for (let at = 1000; at < document.text.length; at += 9973) {
        const before = document;
        const after = `${before.text.slice(0, at)}x${before.text.slice(at)}`;
        document = before.edited({ start: at, oldEnd: at, newEnd: at + 1 }, after);
        const old = new Set(before.pieces);
        const fresh = document.pieces.filter(piece => !old.has(piece));
        assert.ok(fresh.length <= 3, `${fresh.length} pieces`);
        assert.ok(fresh.every(({ length }) => length < 20_000));
      }
    });
  }
});
