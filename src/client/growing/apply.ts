import { l10n, Range, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import { applyChanges, inverseChanges, type TextChange } from '../../core/editing/change';
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
  /** Said to a person where it could not be saved, as in a read-only folder: it stands in the editor then. */
  readonly unsaved?: string;
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
): Promise<Applied | { message: string }> {
  const name = workspace.asRelativePath(Uri.parse(uri));
  const failed = { message: l10n.t('{0} could not be written to; try again.', name) };
  // Once it is open the server tells which version its answer is for.
  const document = await opened(uri);
  if (!document) return failed;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const answer = await request(EDIT, { dossier: uri, edits: [...edits] });
    if (!answer || 'message' in answer) return answer ?? failed;
    if (answer.version !== document.version) continue;
    const changes = answer.edits.map(({ range, newText }) => changeIn(document, toRange(range), newText));
    changes.sort((a, b) => a.span.start - b.span.start);
    const before = document.getText();
    const wasDirty = document.isDirty;
    if (!(await applyTo(document, changes))) continue;
    const isUnsaved = !wasDirty && !(await document.save());
    const after = document.getText();
    const undo = async () => {
      // The editor closes after some minutes what it doesn't show.
      const now = await opened(uri);
      if (now?.getText() !== after) return false;
      const dirty = now.isDirty;
      const undone = await applyTo(now, changesBack(before, changes, after));
      if (undone && !dirty) await now.save();
      return undone;
    };
    const unsaved = l10n.t('{0} could not be saved; the change stands in its editor.', name);
    return { shows: answer.shows, ...(isUnsaved && { unsaved }), undo };
  }
  return failed;
}

/** A document by its URI; undefined where it is gone, or can't be read. */
async function opened(uri: string): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(Uri.parse(uri));
  } catch {
    return undefined;
  }
}

function changeIn(document: TextDocument, range: Range, text: string): TextChange {
  return { span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }, text };
}

/** The changes that lead back; of all of the text where saving changed more, as where the editor formats what it saves. */
function changesBack(before: string, changes: readonly TextChange[], after: string): readonly TextChange[] {
  if (after === applyChanges(before, changes)) return inverseChanges(before, changes);
  return [{ span: { start: 0, end: after.length }, text: before }];
}

/** Applies changes as one step of the document's undo; false where the document was changed meanwhile, which the editor checks. */
export async function applyTo(document: TextDocument, changes: readonly TextChange[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { span, text } of changes) {
    edit.replace(document.uri, new Range(document.positionAt(span.start), document.positionAt(span.end)), text);
  }
  return workspace.applyEdit(edit);
}
