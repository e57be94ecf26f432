import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Diagnostic,
  FileChangeType,
  type FullDocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { SOURCES, type SourceItem } from '../../src/protocol/requests';
import { LanguageClient } from '../support/language-client';

const DOSSIER = 'own.dossier.yaml';
const OTHER = 'other.dossier.yaml';

/** A dossier with some sources and one problem, in its last line; long enough to be parsed in the other thread, or short. */
function textWith(sources: readonly number[], isLong: boolean): string {
  const entries = sources.map(number => `  s${number}: {type: book, title: Source ${number}}\n`);
  return `dossier: 1\n${isLong ? `# ${'long '.repeat(1000)}\n` : ''}sources:\n  s0: {type: book, title: Source}\n${entries.join('')}entities:\n  board: {type: Company, name: Board, colour: red}\n`;
}

type Act =
  | 'add'
  | 'undo'
  | 'save'
  | 'file event'
  | 'event of both'
  | 'problems'
  | 'all problems'
  | 'sources'
  | 'other'
  | 'wait';

const acts = fc.array(
  fc.constantFrom<Act>(
    ...(['add', 'add', 'undo', 'undo', 'save', 'file event', 'event of both', 'problems', 'problems'] as const),
    ...(['all problems', 'sources', 'other', 'wait'] as const),
  ),
  { minLength: 3, maxLength: 25 },
);

describe('what is told of a dossier', () => {
  let client: LanguageClient;
  const CAPABILITIES = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
  beforeEach(async () => {
    client = await LanguageClient.start({
      files: { [DOSSIER]: textWith([], true), [OTHER]: 'dossier: 1\n' },
      capabilities: CAPABILITIES,
      prepare: connection => void connection.onRequest('workspace/diagnostic/refresh', () => null),
    });
  });
  afterEach(() => client.stop());

  it('never mixes two of its texts in one answer', async () => {
    const { uri } = await client.open(DOSSIER, textWith([], true));
    const inOther = textWith([1, 2, 3], true);
    const [before] = (await problems(uri)) as [Diagnostic];
    // Answered from what was read last, for nobody waits until the edit has been still for a moment.
    await client.edit(uri, inOther);
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const report = items.find(item => item.uri === uri) as FullDocumentDiagnosticReport;
    assert.deepEqual(
      report.items.map(({ range }) => range),
      [before.range],
    );
  });

  const sources = async () => (await client.request<SourceItem[]>(SOURCES)).map(({ key }) => key);
  const problems = async (uri: string) =>
    (await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } })).items;

  it('is of its newest text, however edits, undos, saves and the events of its file come together', async () => {
    const { uri } = await client.open(DOSSIER, textWith([], true));
    let others = 0;
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (list, isLong) => {
        let text = '';
        const edit = async (added: readonly number[]) => {
          text = textWith(added, isLong);
          await client.edit(uri, text);
        };
        const asked: Promise<unknown>[] = [];
        const stack: number[][] = [[]];
        await edit([]);
        for (const act of list) {
          const last = stack.at(-1)!;
          if (act === 'add') {
            stack.push([...last, last.length + 1]);
            await edit(stack.at(-1)!);
          } else if (act === 'undo') {
            if (stack.length > 1) stack.pop();
            await edit(stack.at(-1)!);
          } else if (act === 'save') await client.save({ uri }, text);
          else if (act === 'file event') await client.tell(DOSSIER, FileChangeType.Changed);
          else if (act === 'event of both') {
            const changes = [DOSSIER, OTHER].map(path => ({ uri: client.uri(path), type: FileChangeType.Changed }));
            await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
          } else if (act === 'problems') asked.push(problems(uri));
          else if (act === 'all problems')
            asked.push(client.request('workspace/diagnostic', { previousResultIds: [] }));
          else if (act === 'sources') asked.push(sources());
          else if (act === 'other') await client.write(OTHER, `dossier: 1\ntitle: Number ${++others}\n`);
          else await client.request(SOURCES);
        }
        const [found] = (await problems(uri)) as [Diagnostic];
        assert.equal(found.range.start.line, text.split('\n').length - 2, 'the line of the problem');
        assert.deepEqual(await sources(), ['s0', ...stack.at(-1)!.map(number => `s${number}`)]);
        await Promise.all(asked);
      }),
      { numRuns: 100 },
    );
  });
});
