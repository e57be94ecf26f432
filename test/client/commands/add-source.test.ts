import assert from 'node:assert/strict';
import { addSource } from '../../../src/client/commands/add-source';
import { BACK, CANCELLED } from '../../../src/client/input/asker';
import { DESCRIBE_TEXT, READ_BIBLIOGRAPHY } from '../../../src/protocol/editing';
import { SOURCES } from '../../../src/protocol/requests';
import { run } from '../run-command';
import { ENTER, type Given } from '../script';

describe('Add Source', () => {
  it('has what was answered, and takes title and key from the text', async () => {
    const answers: Given[] = ['A text in this workspace', 'a.txt', ENTER, ENTER, 'Doe, Jane; The Desk', 'early 2012'];
    const files = { 'file:///notes/a.txt': '# Board *renews*\n\nText.\n' };
    const { edit } = await run(addSource, [...answers, 'More fields…', 'The Ledger', ENTER, ENTER], { files });
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
    const { edit } = await run(addSource, ['By hand', 'Letter', 'Book', '', 'No date', ENTER]);
    assert.deepEqual(edit, { kind: 'add-source', source: { key: 'letter', type: 'book', title: 'Letter' } });
  });

  it('has what most go without', async () => {
    const more: Given[] = ['More fields…', 'Müller & Søn', 'https://example.org/l', ENTER];
    const { edit } = await run(addSource, ['By hand', 'Letter', 'Book', '', 'No date', ...more]);
    const source = { key: 'muller-son', type: 'book', title: 'Letter', publisher: 'Müller & Søn' };
    assert.deepEqual(edit, { kind: 'add-source', source: { ...source, url: 'https://example.org/l' } });
  });

  it('goes without them where one goes back and is done', async () => {
    const more: Given[] = ['More fields…', 'Müller', BACK, BACK, 'Done'];
    const { edit } = await run(addSource, ['By hand', 'Letter', 'Book', '', 'No date', ...more]);
    assert.deepEqual(edit, { kind: 'add-source', source: { key: 'letter', type: 'book', title: 'Letter' } });
  });

  it('offers no text that is a source already', async () => {
    const files = { 'file:///notes/a.txt': 'A', 'file:///notes/b.html': 'B' };
    const source = { key: 'a', title: 'A', opens: 'text', attached: false, fingerprints: 0, cited: [] };
    const answers = { [SOURCES]: [{ ...source, text: 'file:///notes/a.txt' }] };
    const { script } = await run(addSource, ['A text in this workspace', CANCELLED], { files, answers });
    assert.deepEqual(script.asked[1]?.labels, ['b.html']);
    const one = { files: { 'file:///notes/a.txt': 'A' }, answers };
    const { questions } = await run(addSource, ['A text in this workspace', CANCELLED], one);
    assert.match(questions[1]!, /sources already/);
  });

  it('is called as the text says, of a kind that goes with its file', async () => {
    const files = { 'file:///notes/b.html': '' };
    const answers = { [DESCRIBE_TEXT]: { title: 'Board renews', published: [] } };
    const texts: Given[] = ['A text in this workspace', 'b.html', ENTER, ENTER, '', 'No date', ENTER];
    const { edit } = await run(addSource, texts, { files, answers });
    const source = { key: 'b', type: 'webpage', title: 'Board renews', text: 'b.html' };
    assert.deepEqual(edit, { kind: 'add-source', source });
  });

  it('is of the kind that its text says it is', async () => {
    const files = { 'file:///notes/a.txt': 'DISTRICT COURT OF KESTA\nCase 44/2014\n\nText.' };
    const answers: Given[] = ['A text in this workspace', 'a.txt', ENTER, ENTER, '', 'No date', ENTER];
    const { edit, script } = await run(addSource, answers, { files });
    assert.equal(edit?.kind === 'add-source' && edit.source.type, 'legal_case');
    assert.deepEqual(script.asked[3]?.labels.slice(0, 3), ['Legal case', 'Newspaper article', 'Web page']);
  });

  it('proposes the date in the first lines of the text, and none for another', async () => {
    const files = {
      'file:///notes/a.txt': 'Board renews\n\nWASHINGTON, Oct 8 2012 (Reuters) - It signed.',
      'file:///notes/b.txt': 'Delta pays\n\nText.',
    };
    const to = (file: string): Given[] => ['A text in this workspace', file, ENTER, ENTER, ''];
    const { edit, script } = await run(addSource, [...to('a.txt'), '8 October 2012', ENTER], { files });
    assert.ok(edit?.kind === 'add-source');
    assert.equal(edit.source.issued, '2012-10-08');
    assert.deepEqual(script.asked[5]?.labels, ['8 October 2012', 'No date']);
    assert.equal(script.asked[5]?.descriptions[0], '2012-10-08 · “Oct 8 2012”');
    const back: Given[] = [BACK, BACK, BACK, BACK, ...to('b.txt').slice(1)];
    const { edit: other } = await run(addSource, [...to('a.txt'), ...back, ENTER, ENTER], { files });
    assert.ok(other?.kind === 'add-source' && other.source.issued === undefined);
  });

  it('refuses a key that is taken, and what is no web address', async () => {
    await assert.rejects(
      run(addSource, ['By hand', 'L', ENTER, '', 'No date', 'More fields…', '', 'ledger.example']),
      /is refused/,
    );
    await assert.rejects(
      run(addSource, ['By hand', 'L', ENTER, '', 'No date', 'More fields…', '', '', 'ledger-2019']),
      /is refused/,
    );
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
    const answers = { [READ_BIBLIOGRAPHY]: { sources: [], problems: ['Line 1.'] } };
    const wrong = await run(addSource, ['A bibliography', 'refs.ris', CANCELLED], { files, answers });
    assert.deepEqual([wrong.desk.said[0]!.message, wrong.desk.written], ['Line 1.', []]);
    await assert.rejects(run(addSource, ['A bibliography', 'refs.ris', []], { files }), /one source at least/);
  });

  it('takes over what can be read of a bibliography, and says what can’t', async () => {
    const files = { 'file:///notes/refs.bib': '@misc{a}' };
    const sources = [{ source: { key: 'a', title: 'A' } }];
    const said = async (count: number) => {
      const problems = Array.from({ length: count }, (_, index) => `Line ${index + 1}.`);
      const answers = { [READ_BIBLIOGRAPHY]: { sources, problems } };
      const { desk, edit } = await run(addSource, ['A bibliography', ENTER, ENTER], { files, answers });
      assert.equal(edit?.kind, 'add-source');
      return desk.said[0]!.message;
    };
    assert.equal(await said(1), 'Line 1.');
    assert.equal(await said(2), '2 things are wrong in refs.bib: Line 1. Line 2.');
    assert.equal(await said(4), '4 things are wrong in refs.bib: Line 1. Line 2. Line 3. …');
  });

  it('says where a text can’t be named', async () => {
    const files = { 'vscode-vfs://elsewhere/a.txt': 'A' };
    const answers: Given[] = ['A text in this workspace', 'a.txt', ENTER, ENTER, '', 'No date', 'Done'];
    const { desk } = await run(addSource, answers, { files, selected: null });
    assert.deepEqual(desk.written, []);
    assert.match(desk.said[0]!.message, /can’t be named/);
  });
});
