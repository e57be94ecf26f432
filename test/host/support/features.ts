import * as vscode from 'vscode';
import type { Note } from './notes';
import { until } from './until';

/** What a person asks an editor at a place, through VS Code's own commands, so that every provider answers. */

/** The place of a note's first caret. */
export function caretOf({ carets }: Note): vscode.Position {
  const [caret] = carets;
  if (caret === undefined) throw new Error('The note has no caret: mark the place with | in its text.');
  return caret;
}

/** The texts of the hovers at a place, Markdown as it is written. */
export async function hoversAt({ document }: Note, position: vscode.Position): Promise<string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(hover =>
    hover.contents.map(content => (typeof content === 'string' ? content : content.value)),
  );
}

/** Waits for a hover at a place whose text fits: the server may still be starting. */
export const hoverAt = (note: Note, position: vscode.Position, fits: RegExp): Promise<string> =>
  until(`a hover that fits ${fits}`, async () => {
    const texts = await hoversAt(note, position);
    const found = texts.find(text => fits.test(text));
    if (found === undefined) throw new Error(`${texts.length} hovers: ${JSON.stringify(texts)}`);
    return found;
  });

/** Where the definition of what stands at a place is; waits until there is one. */
export const definitionsAt = ({ document }: Note, position: vscode.Position): Promise<vscode.Location[]> =>
  until('a definition', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    const locations = found.map(item =>
      'targetUri' in item ? new vscode.Location(item.targetUri, item.targetSelectionRange ?? item.targetRange) : item,
    );
    return locations.length > 0 && locations;
  });
