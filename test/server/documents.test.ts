import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Connection } from 'vscode-languageserver';
import { NO_BACKGROUND } from '../../src/core/recognition/background';
import { findMentions } from '../../src/core/recognition/mentions';
import { buildNameIndex } from '../../src/core/recognition/names';
import { Documents } from '../../src/server/documents';
import { Slices } from '../../src/server/slices';

const URI = 'file:///w/note.md';
const before = buildNameIndex([{ key: 'board', names: [{ text: 'Board', case: 'exact' }] }]);
const after = buildNameIndex([
  { key: 'board', names: [{ text: 'Harbour Board', case: 'exact' }] },
  { key: 'phb', names: [{ text: 'PHB', case: 'exact' }] },
]);

type Change = { range: { start: Position; end: Position }; text: string };
type Position = { line: number; character: number };

/** An editor with the note open; `type` sends it a change. */
function editor(documents: Documents, text: string) {
  const listeners: Record<string, (params: object) => void> = {};
  const on = (name: string) => (listener: (params: never) => void) => {
    listeners[name] = listener as (params: object) => void;
  };
  const connection = {
    onDidOpenTextDocument: on('open'),
    onDidChangeTextDocument: on('change'),
    onDidSaveTextDocument: on('save'),
    onDidCloseTextDocument: on('close'),
  };
  documents.listen(connection as unknown as Connection);
  listeners.open!({ textDocument: { uri: URI, languageId: 'markdown', version: 1, text } });
  return {
    type: (change: Change) => listeners.change!({ textDocument: { uri: URI, version: 2 }, contentChanges: [change] }),
    close: () => listeners.close!({ textDocument: { uri: URI } }),
  };
}

const position = fc.record({ line: fc.nat(60), character: fc.nat(1200) });
const change = fc
  .tuple(position, fc.nat(20), fc.constantFrom('PHB ', 'Harbour ', 'Board\n\n', '', '```\n', '(the “PHB”) '))
  .map(([start, length, text]) => ({ range: { start, end: { ...start, character: start.character + length } }, text }));

/** Longer than what is scanned in one step. */
const NOTE = `${'The Harbour Board, once the Board, met; PHB. '.repeat(25)}\n`.repeat(60);

describe('open notes', () => {
  it('have the mentions of the new names in the text as it is then, however it is edited meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async changes => {
        let names = before;
        const documents = new Documents(
          () => names,
          () => ['markdown'],
          () => undefined,
          () => NO_BACKGROUND,
        );
        const { type } = editor(documents, NOTE);
        const document = documents.get(URI)!;
        const found = (index: typeof names) => findMentions(document.text.getText(), 'markdown', index);
        assert.deepEqual(document.mentions()!.all(), found(before));
        const rest = [...changes];
        const slices = new Slices(async () => {
          const next = rest.pop();
          if (!next) return;
          type(next);
          // Until all are found anew, those of before are kept up.
          assert.deepEqual(document.mentions()!.all(), found(before));
        });
        names = after;
        const renewed = documents.renewMentions(slices);
        for (const each of rest.splice(0, 2)) type(each);
        await renewed;
        assert.deepEqual(document.mentions()!.all(), found(after));
        for (const each of rest) type(each);
        assert.deepEqual(document.mentions()!.all(), found(after));
      }),
      { numRuns: 15 },
    );
  });

  it('may be closed meanwhile', async () => {
    const documents = new Documents(
      () => before,
      () => ['markdown'],
      () => undefined,
      () => NO_BACKGROUND,
    );
    const { close } = editor(documents, NOTE);
    documents.get(URI)!.mentions();
    await documents.renewMentions(new Slices(async () => close()));
    assert.equal(documents.get(URI), undefined);
  });
});
