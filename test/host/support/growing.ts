import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { activated, onlyShipped } from './extension';
import { fileUri, openFile, remove } from './notes';
import { until } from './until';

/** A dossier with comments, quotes and blank lines of its own, none of which may be lost. */
export const COMMENTED = `# What we know of the harbour; kept by hand.
dossier: 1
title: 'Harbour contract' # a working title

sources:
  # The only paper that looked into it.
  ledger-2019:
    type: article-newspaper
    title: "Harbour board renews dredging contract"
    issued: 2019-04-12
    text: texts/ledger-2019.txt


entities:
  harbour-board: {type: PublicBody, name: Port Harbour Board}   # the Board

  # Who dredges.
  delta:
    type: Company
    name: Delta Dredging
claims:
  - id: renewal-price
    about: [harbour-board]
    text: The renewal costs 4.1 million euros a year.
    cite: [{source: ledger-2019, paragraph: 2}]
# the end
`;

const LEDGER = `Harbour board renews dredging contract

The Port Harbour Board will pay 4.1 million euros a year.

Delta Dredging says that it signed on 12 March 2019, in PHB’s own house.
`;

const NOTE = `The Quay Works were seen in early 2012.

The PHB is the Port Harbour Board.
`;

export const DOSSIER = 'own/harbour.dossier.yaml';
export const TEXT = 'own/texts/ledger-2019.txt';
export const NOTE_FILE = 'own/note.md';

const write = (path: string, text: string) =>
  vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));

/** The bytes on the disk, as text. */
export const saved = async (path = DOSSIER): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(fileUri(path)));

/** Gives each test of the block a workspace with a dossier, the text that it cites, and a note. */
export function ownWorkspace(eol = '\n'): void {
  beforeEach(async () => {
    const { server } = await activated();
    for (const [path, text] of [
      [TEXT, LEDGER],
      [NOTE_FILE, NOTE],
      [DOSSIER, COMMENTED],
    ] as const) {
      await write(path, text.replaceAll('\n', eol));
    }
    await until('the dossier is in use', () => server.model && !server.model.builtin);
  });
  afterEach(async () => {
    while (vscode.window.tabGroups.activeTabGroup.activeTab) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await remove('own');
    await until('the dossier that ships is in use alone', onlyShipped);
  });
}

/** Opens a file and selects words of it. */
export async function select(path: string, words: string): Promise<void> {
  const { editor, document } = await openFile(path);
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`${path} has no “${words}”.`);
  editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at + words.length));
}

/** The one piece that was put into the dossier; everything else is as it was. */
export async function added(before: string): Promise<string> {
  const after = await saved();
  const length = after.length - before.length;
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  if (length <= 0 || after.slice(at + length) !== before.slice(at)) {
    throw new Error(`Something else was changed in:\n${after}`);
  }
  return after.slice(at, at + length);
}

/** Takes the last change back by the button of its message. */
export async function undoByMessage({ desk }: ExtensionApi): Promise<void> {
  const undo = desk.said?.actions.find(({ title }) => title === 'Undo');
  if (!undo) throw new Error(`There is no “Undo” in: ${desk.said?.message}`);
  await undo.run();
}

/** Takes the last change back as a person does in the dossier's own editor. */
export async function undoInEditor(): Promise<void> {
  const { document } = await openFile(DOSSIER);
  const before = document.getText();
  await until('the dossier’s editor is the active one', () => vscode.window.activeTextEditor?.document === document);
  await vscode.commands.executeCommand('undo');
  await until('the change is taken back', () => document.getText() !== before);
  await document.save();
}
