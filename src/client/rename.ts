import { WorkspaceEdit, window } from 'vscode';
import type { RenameMiddleware } from 'vscode-languageclient';

/** `RequestFailed` of the protocol. */
const REFUSED = -32803;

/**
 * Says why a key can't be renamed so, and changes nothing. Where a provider only refuses, VS Code asks the next one, and
 * Markdown's own takes a citation `[@key, p. 2]` for a link and writes the new name over all of it.
 */
export const provideRenameEdits: NonNullable<RenameMiddleware['provideRenameEdits']> = async (
  document,
  position,
  newName,
  token,
  next,
) => {
  try {
    return await next(document, position, newName, token);
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (code !== REFUSED) throw error;
    void window.showInformationMessage(message);
    return new WorkspaceEdit();
  }
};
