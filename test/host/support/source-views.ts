import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { COMMANDS } from '../../../src/protocol/commands';
import { SOURCE_VIEW } from '../../../src/protocol/source-view';
import { column, pdfOf } from '../../support/pdf';
import { activated, onlyShipped } from './extension';
import { closeEditors, fileUri, remove } from './notes';
import { write } from './own-dossier';
import { ENTER, Person } from './person';
import { until } from './until';

const DOSSIER = 'own/papers.dossier.yaml';
const PAGE = '<nav>Menu</nav><h1>Renewal</h1>\n<p>The <b>Port</b> &amp; Harbour Board pays 4 million.</p>';
const PAPER = pdfOf([column('Renewal\n\nThe Port & Harbour Board pays 4 million.'), column('More of it.')]);

const TEXT = `dossier: 1
sources:
  page: {title: A page, text: page.html}
  paper: {title: A paper, text: paper.pdf}
entities:
  board: {type: PublicBody, name: Port & Harbour Board}
claims:
  - {id: pays, about: [board], text: It pays., by: board, stance: asserts, cite: [{source: page, paragraph: 2}]}
`;

const WORDS = 'Port & Harbour Board pays';

/** The tests of sources that are web pages and PDFs, without a library of assertions: a worker has none. */
export function readsSources(): void {
  let api: ExtensionApi;
  before(async () => {
    api = await activated();
    // What is written before files are watched, nobody tells of.
    await until('the dossier that ships is read', () => api.server.model);
  });
  beforeEach(async () => {
    await write('own/page.html', PAGE);
    await vscode.workspace.fs.writeFile(fileUri('own/paper.pdf'), PAPER);
    await write(DOSSIER, TEXT);
    await until('the dossier is in use', () => api.server.model && !api.server.model.builtin);
  });
  afterEach(async () => {
    await closeEditors();
    await remove('own');
    await until('the dossier that ships is in use alone', onlyShipped);
  });

  /** Jumps to the words in a source; gives the editor that shows them. */
  const jump = async (source: string) => {
    // A view that is open already has the new text of its file a moment after the server has it.
    return until(`the words are selected in a view of ${source}`, async () => {
      await vscode.commands.executeCommand(COMMANDS.openPassage, { source, paragraph: 2, quote: { exact: WORDS } });
      const editor = vscode.window.activeTextEditor;
      const isThere = editor?.document.uri.scheme === SOURCE_VIEW && editor.document.uri.path.includes(source);
      return isThere && editor.document.getText(editor.selection) === WORDS && editor;
    });
  };
  const lensesOf = ({ document }: vscode.TextEditor) =>
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
  const hintsOf = ({ document }: vscode.TextEditor) => {
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    return vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
  };

  for (const [source, file, ...pages] of [
    ['page', 'page.html'],
    ['paper', 'paper.pdf', 'Page 1', 'Page 2'],
  ] as const) {
    it(`shows a passage in a view of the text of ${file}, selected, with the names in it`, async () => {
      const editor = await jump(source);
      expect('it is the text', editor.document.getText().startsWith('Renewal\n\nThe Port & Harbour Board'));
      expect('it has a language of its own', editor.document.languageId === SOURCE_VIEW);
      await until('the name is underlined', () => api.highlighter.mentionsIn(editor).length === 1);
      const titles = (await lensesOf(editor)).map(({ command }) => command?.title);
      expect(`${titles}`, titles.join() === [`Open ${file}`, ...pages].join());
      const numbers = (await hintsOf(editor)).map(({ label }) => label).join();
      expect(numbers, numbers.startsWith('¶ 1,¶ 2'));
    });

    it(`adds a claim from what is selected in the view of ${file}`, async () => {
      await jump(source);
      const person = new Person(api.desk.ask);
      await person.run(COMMANDS.addClaim, ['It pays so much.', ENTER, 'Port & Harbour Board', 'Asserts', 'No date']);
      const text = await until('the claim is written', async () => {
        const now = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(DOSSIER)));
        return now !== TEXT && now;
      });
      const place = new RegExp(`source: ${source}[,\\s]+paragraph: 2[^}]*Port & Harbour Board pays`);
      expect(text, place.test(text));
    });
  }

  it('opens the file itself', async () => {
    const [lens] = await lensesOf(await jump('page'));
    await vscode.commands.executeCommand(lens!.command!.command, ...lens!.command!.arguments!);
    await until('the page is open', () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.uri.toString() === fileUri('own/page.html').toString();
    });
  });

  it('follows the file', async () => {
    const { document } = await jump('page');
    await write('own/page.html', PAGE.replace('Renewal', 'Revision'));
    await until('the view has the new text', () => document.getText().startsWith('Revision'));
  });
}

function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(`Not so: ${what}`);
}
