import { Range, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import { inverseChanges, type TextChange } from '../../core/editing/change';
import type { DossierEdit } from '../../core/editing/entries';
import { EDIT } from '../../protocol/editing';
import type { LocationItem } from '../../protocol/requests';
import { toRange } from '../positions';
import type { Server } from '../server';

/** How often a change is worked out anew, where somebody else writes at the same time. */
const TRIES = 5;

/** What was written, and how to take it back. */
export interface Applied {
  readonly shows: LocationItem;
  /** Whether it could not be saved, as in a read-only folder: it stands in the editor then. */
  readonly unsaved: boolean;
  /** Takes it back as one more edit, unless the dossier was changed since; whether it was. */
  undo(): Promise<boolean>;
}

/**
 * Has the server work out changes of a dossier, and applies them as one edit that can be undone. The file is saved unless
 * somebody was writing in it already. Gives the reason where it can't be done.
 */
export async function applyEdits(
  request: Server['request'],
  uri: string,
  edits: readonly DossierEdit[],
): Promise<Applied | { message: string } | undefined> {
  // Once it is open the server tells which version its answer is for. It may be gone, or not be readable.
  const document = await Promise.resolve(workspace.openTextDocument(Uri.parse(uri))).catch(() => undefined);
  if (!document) return undefined;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const answer = await request(EDIT, { dossier: uri, edits: [...edits] });
    if (!answer || 'message' in answer) return answer ?? undefined;
    if (answer.version !== document.version) continue;
    const changes = answer.edits.map(({ range, newText }) => changeIn(document, toRange(range), newText));
    changes.sort((a, b) => a.span.start - b.span.start);
    const before = document.getText();
    const wasDirty = document.isDirty;
    if (!(await applyTo(document, changes))) continue;
    const unsaved = !wasDirty && !(await document.save());
    const { version } = document;
    const undo = async () => {
      if (document.isClosed || document.version !== version) return false;
      const dirty = document.isDirty;
      const undone = await applyTo(document, inverseChanges(before, changes));
      if (undone && !dirty) await document.save();
      return undone;
    };
    return { shows: answer.shows, unsaved, undo };
  }
  return undefined;
}

function changeIn(document: TextDocument, range: Range, text: string): TextChange {
  return { span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }, text };
}

/** Applies changes as one step of the document's undo; false where the document was changed meanwhile, which the editor checks. */
async function applyTo(document: TextDocument, changes: readonly TextChange[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { span, text } of changes) {
    edit.replace(document.uri, new Range(document.positionAt(span.start), document.positionAt(span.end)), text);
  }
  return workspace.applyEdit(edit);
}
