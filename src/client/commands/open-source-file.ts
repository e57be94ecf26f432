import { commands, Uri } from 'vscode';
import { SOURCE_VIEW } from '../../protocol/source-view';
import { fileOf } from '../source-views';

/** The view that an argument, which may come from anywhere, names. */
export function readView(value: unknown): Uri | undefined {
  return value instanceof Uri && value.scheme === SOURCE_VIEW ? value : undefined;
}

/** Opens the file itself of which there is a view. */
export async function openSourceFile(view: Uri): Promise<void> {
  await commands.executeCommand('vscode.open', fileOf(view));
}
