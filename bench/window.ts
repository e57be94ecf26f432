import * as vscode from 'vscode';
import { until } from '../test/host/support/until';
import { ACTIVATED, type Activation, DOSSIER, MARKDOWN } from './support/activations';

/**
 * Runs in the window: opens a Markdown note, which activates both extensions, and hands out what VS Code itself
 * measured of it, as its command “Developer: Startup Performance” shows it.
 */
export async function run(): Promise<void> {
  const [note] = await vscode.workspace.findFiles('notes/surveillance.md');
  if (!note) throw new Error('The workspace has no note.');
  await vscode.window.showTextDocument(note);
  for (const id of [DOSSIER, MARKDOWN]) {
    await until(`${id} is active`, () => vscode.extensions.getExtension(id)?.isActive);
  }
  await vscode.commands.executeCommand('perfview.show');
  const activations = await until('the activation stats', () => {
    const report = vscode.workspace.textDocuments.find(document => document.uri.scheme === 'perf')?.getText() ?? '';
    const rows = [DOSSIER, MARKDOWN].flatMap(id => activationOf(id, report) ?? []);
    return rows.length === 2 && rows;
  });
  console.log(ACTIVATED + JSON.stringify(activations));
}

/** Reads a row of the table: extension, eager, load code, call activate, finish activate, event, by. */
function activationOf(id: string, report: string): Activation | undefined {
  const row = report.split('\n').find(line => line.startsWith(`| ${id} `));
  if (row === undefined) return undefined;
  const [, , , load, call] = row.split('|').map(cell => cell.trim());
  return { id, load: Number(load), call: Number(call) };
}
