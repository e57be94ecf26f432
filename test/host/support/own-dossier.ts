import * as vscode from 'vscode';
import { HARBOUR, LEDGER } from '../../support/harbour';
import { onlyShipped } from './extension';
import { caretOf, hoverAt } from './features';
import { fileUri, openUntitled, remove } from './notes';
import { until } from './until';

/** The dossier that the tests below give to the workspace. */
const FILE = 'own/harbour.dossier.yaml';

/** Writes a file of the workspace. */
export const write = (path: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));

/** Gives each test of the block a workspace with a dossier of its own, and takes it away again. */
export function ownDossier(): void {
  beforeEach(async () => {
    await write('own/texts/ledger-2019.txt', LEDGER);
    await write(FILE, HARBOUR);
  });
  afterEach(async () => {
    await remove('own');
    await until('the dossier that ships is in use alone', onlyShipped);
  });
}

/** One fault each: what in the dossier is replaced by what, a part of the line that is told of, and the problem's code. */
const FAULTS: readonly [what: string, before: string, after: string, line: string, code: string][] = [
  ['a YAML error', 'type: Company', 'type: [Company', 'type: [Company', 'yaml-syntax'],
  ['a duplicate key', '  delta:', '  harbour-board:', '  harbour-board:', 'duplicate-key'],
  ['a dangling reference', 'delta]\n    text', 'detla]\n    text', 'detla', 'unknown-entity'],
  ['an impossible date', '2019-04-11', '2019-02-30', '2019-02-30', 'impossible-date'],
  ['a missing text', 'texts/ledger-2019.txt', 'texts/gone.txt', 'texts/gone.txt', 'missing-text'],
];

/** The tests of what is told of a dossier that has faults; in a block with `ownDossier`. */
export function tellsFaults(): void {
  for (const [what, before, after, line, code] of FAULTS) {
    it(`reports ${what} at its line, while the rest keeps working`, async () => {
      const text = HARBOUR.replace(before, after);
      await write(FILE, text);
      const wanted = text.split('\n').findIndex(each => each.includes(line));
      await until(`the problem ${code} in line ${wanted + 1}`, () =>
        vscode.languages
          .getDiagnostics(fileUri(FILE))
          .some(problem => problem.range.start.line === wanted && problem.code === code),
      );
      const note = await openUntitled('markdown', 'The P|HB.');
      await hoverAt(note, caretOf(note), /Port Harbour Board/);
    });
  }
}
