import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextStore } from '../../../src/core/text/text-store';

/** Stretches of text that make chunks begin and end everywhere: line breaks of all kinds, long lines, halves of pairs. */
const stretch = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    '\n',
    '\r',
    '\r\n',
    '\n\r',
    '\u{1F600}',
    '\ud83d',
    'ZTE made it.\n',
    'x'.repeat(3000),
    'y\r\n'.repeat(900),
  ),
  fc.string({ maxLength: 30 }),
);
const text = fc.array(stretch, { maxLength: 12 }).map(parts => parts.join(''));
const edit = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), span: fc.nat(6000), text });

describe('A text store', () => {
  it('is the same as a plain string after any edits', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 25 }), (initial, edits) => {
        const store = new TextStore(initial);
        let plain = initial;
        for (const { from, span, text } of edits) {
          const start = Math.floor(from * plain.length);
          const end = Math.min(plain.length, start + span);
          store.replace({ start, end }, text);
          plain = plain.slice(0, start) + text + plain.slice(end);
          assert.equal(store.length, plain.length);
          assert.equal(store.slice(start - 10, start + 50), plain.slice(Math.max(0, start - 10), start + 50));
        }
        assert.equal(store.toString(), plain);
      }),
      { numRuns: 300 },
    );
  });

  it('has the lines and positions of the text documents of LSP', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), fc.array(fc.nat(40_000)), (initial, edits, places) => {
        const store = new TextStore(initial);
        for (const { from, span, text } of edits) {
          const start = Math.floor(from * store.length);
          store.replace({ start, end: Math.min(store.length, start + span) }, text);
        }
        const document = TextDocument.create('note:x', 'plaintext', 1, store.toString());
        assert.equal(store.lineCount, document.lineCount);
        for (const place of [0, store.length, ...places]) {
          const { line, character } = document.positionAt(place);
          assert.deepEqual(store.positionAt(place), { line, column: character });
          const asked = { line: place % (store.lineCount + 2), column: place % 97 };
          assert.equal(store.offsetAt(asked), document.offsetAt({ line: asked.line, character: asked.column }));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes positions before and beyond the text for its ends', () => {
    const store = new TextStore('one\r\ntwo');
    assert.equal(store.offsetAt({ line: -1, column: 5 }), 0);
    assert.equal(store.offsetAt({ line: 0, column: 99 }), 3);
    assert.equal(store.offsetAt({ line: 9, column: 0 }), 8);
    assert.deepEqual(store.positionAt(4), { line: 0, column: 3 });
    assert.deepEqual(store.positionAt(99), { line: 1, column: 3 });
    assert.equal(store.lineStart(1), 5);
  });
});
