import assert from 'node:assert/strict';
import { addSource } from '../../../src/client/commands/add-source';
import { CANCELLED } from '../../../src/client/input/asker';
import { READ_BIBLIOGRAPHY } from '../../../src/protocol/editing';
import { run } from '../run-command';
import { ENTER, type Given } from '../script';

describe('Add Source', () => {
  it('has what was answered, and takes title and key from the text', async () => {
    const answers: Given[] = ['A text in this workspace', 'a.txt', ENTER, ENTER, 'Doe, Jane; The Desk', 'The Ledger'];
    const files = { 'file:///notes/a.txt': '# Board *renews*\n\nText.\n' };
    const { edit } = await run(addSource, [...answers, 'early 2012', ENTER, ENTER], { files });
    assert.ok(edit?.kind === 'add-source');
    const { issued, ...source } = edit.source;
    assert.match(issued!, /^2012/);
    assert.deepEqual(source, {
      key: 'a',
      type: 'article-newspaper',
      title: 'Board *renews',
      containerTitle: 'The Ledger',
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'The Desk' }],
      text: 'a.txt',
    });
  });

  it('needs no more than a title', async () => {
    const { edit } = await run(addSource, ['By hand', 'Letter', 'Book', '', 'Müller & Søn', 'No date', '', ENTER]);
    const source = { key: 'muller-son', type: 'book', title: 'Letter', publisher: 'Müller & Søn' };
    assert.deepEqual(edit, { kind: 'add-source', source });
  });

  it('refuses a key that is taken, and what is no web address', async () => {
    await assert.rejects(run(addSource, ['By hand', 'L', ENTER, '', '', 'No date', 'ledger.example']), /is refused/);
    await assert.rejects(run(addSource, ['By hand', 'L', ENTER, '', '', 'No date', '', 'ledger-2019']), /is refused/);
  });

  it('takes over from a bibliography what isn’t known yet', async () => {
    const files = { 'file:///notes/refs.bib': '@misc{a}' };
    const { change, script } = await run(addSource, ['A bibliography', ENTER, ENTER], { files });
    assert.deepEqual(script.asked[2]?.labels, ['On dredging', 'Board renews']);
    const source = { key: 'doe-2012', title: 'On dredging', issued: '2012' };
    assert.deepEqual(change?.edits, [{ kind: 'add-source', source }]);
    const all = await run(addSource, ['A bibliography', ENTER, ['On dredging', 'Board renews']], { files });
    assert.match(all.change!.done, /2 sources/);
  });

  it('finds a bibliography elsewhere, and says what is wrong with one', async () => {
    const files = { 'file:///home/refs.ris': 'TY  - RPRT' };
    const elsewhere = 'file:///home/refs.ris';
    const found = await run(addSource, ['A bibliography', 'Look elsewhere…', ENTER], { files, elsewhere });
    assert.equal(found.edit?.kind, 'add-source');
    const left = await run(addSource, ['A bibliography', 'Look elsewhere…', CANCELLED], { files });
    assert.deepEqual(left.questions.length, 3);
    const answers = { [READ_BIBLIOGRAPHY]: { message: 'Line 1.' } };
    const wrong = await run(addSource, ['A bibliography', 'refs.ris', CANCELLED], { files, answers });
    assert.deepEqual([wrong.desk.said[0]!.message, wrong.desk.written], ['Line 1.', []]);
    await assert.rejects(run(addSource, ['A bibliography', 'refs.ris', []], { files }), /one source at least/);
  });

  it('says where a text can’t be named', async () => {
    const files = { 'vscode-vfs://elsewhere/a.txt': 'A' };
    const answers: Given[] = ['A text in this workspace', 'a.txt', ENTER, ENTER, '', '', 'No date', '', ENTER];
    const { desk } = await run(addSource, answers, { files, selected: null });
    assert.deepEqual(desk.written, []);
    assert.match(desk.said[0]!.message, /can’t be named/);
  });
});
