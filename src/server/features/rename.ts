import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { keyInCitation, keyInYaml, keyRefusal } from '../../core/dossier/language/rename';
import { groupBy } from '../../core/group-by';
import { t } from '../../core/l10n';
import { definitionsOf, dossierUses, isInNotes, type KeyPlace, keyAt, usesInNote } from '../keys';
import { toRange } from '../positions';
import { unlessCancelled } from '../request';
import type { Services } from '../services';
import { targetAt } from '../target';

/** `textDocument/prepareRename`: the key at the cursor. What an editor shows as an error says why there is nothing to rename. */
export const prepareRename =
  (services: Services) =>
  async ({ textDocument, position }: PrepareRenameParams): Promise<{ range: Range; placeholder: string } | null> => {
    const place = await renamableAt(services, textDocument.uri, position);
    return place && { range: toRange(place.document, place.span), placeholder: place.key };
  };

/** `textDocument/rename`: gives a key another name in every dossier and note. */
export const rename =
  (services: Services) =>
  async (
    { textDocument, position, newName }: RenameParams,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | null> => {
    const place = await renamableAt(services, textDocument.uri, position);
    if (!place) return null;
    const key = newName.trim();
    const refusal = keyRefusal(place.kind, key);
    if (refusal !== undefined) throw refused(refusal);
    if (key === place.key) return workspaceEdit(services, [], key);
    if ((await definitionsOf(services, { kind: place.kind, key })).length > 0) {
      throw refused(t('“{0}” is taken already; choose another name.', key));
    }
    const places = await dossierUses(services, place);
    if (isInNotes(place)) {
      const notes = await unlessCancelled(services.noteUses.notesWith(place), token);
      places.push(...notes.flatMap(note => usesInNote(note, place)));
    }
    return workspaceEdit(services, places, key);
  };

/** The key at a position, if it may be renamed. */
async function renamableAt(
  services: Services,
  uri: string,
  position: PrepareRenameParams['position'],
): Promise<KeyPlace | null> {
  const place = keyAt(services, uri, position);
  if (!place) {
    if (targetAt(services, uri, position)?.kind !== 'mention') return null;
    throw refused(
      t(
        'This is a name that stands for an entity; to rename the entity’s key, go to its declaration and rename it there.',
      ),
    );
  }
  const definitions = await definitionsOf(services, place);
  if (definitions.length === 0) {
    throw refused(t('No dossier defines “{0}”, so there is nothing to rename.', place.key));
  }
  if (definitions.some(definition => !services.library.isDossier(definition.uri))) {
    throw refused(t('“{0}” belongs to the dossier that comes with the product, which can’t be changed.', place.key));
  }
  return place;
}

/** An error that the editor shows to the person. */
function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** The groups in which an editor's preview shows the edits. */
const GROUPS = {
  dossiers: () => ({ label: t('In dossiers') }),
  notes: () => ({ label: t('In notes') }),
  // An editor leaves these out unless the person takes them in.
  doubtful: () => ({
    label: t('In notes, where it may be something else'),
    description: t('A name after @ in running text may be a citation, or a name in a social network.'),
    needsConfirmation: true,
  }),
};

function groupOf({ role, key }: KeyPlace): keyof typeof GROUPS {
  if (role === 'definition' || role === 'reference') return 'dossiers';
  return role === 'bare-citation' && /^\p{L}+$/u.test(key) ? 'doubtful' : 'notes';
}

/** The edits that write `key` at all places, by documents in their order, as the client can take them. */
function workspaceEdit(services: Services, places: readonly KeyPlace[], key: string): WorkspaceEdit {
  const client = services.capabilities.workspace?.workspaceEdit;
  const annotated = client?.changeAnnotationSupport !== undefined;
  const byUri = groupBy(places, ({ uri }) => uri);
  const edits = (of: readonly KeyPlace[]): TextEdit[] =>
    of.map(place => ({ ...editOf(place, key), ...(annotated && { annotationId: groupOf(place) }) }));
  if (!client?.documentChanges) {
    return { changes: Object.fromEntries([...byUri.values()].map(of => [of[0]!.document.uri, edits(of)])) };
  }
  const groups = Object.entries(GROUPS).filter(([id]) => places.some(place => groupOf(place) === id));
  return {
    documentChanges: [...byUri].map(([uri, of]) => ({
      textDocument: { uri: of[0]!.document.uri, version: services.documents.get(uri)?.text.version ?? null },
      edits: edits(of),
    })),
    ...(annotated && { changeAnnotations: Object.fromEntries(groups.map(([id, group]) => [id, group()])) }),
  };
}

function editOf({ role, document, span, written }: KeyPlace, key: string): TextEdit {
  const text = document.getText();
  const isCited = role === 'citation' || role === 'bare-citation';
  const newText = isCited ? keyInCitation(text, span, key) : keyInYaml(text.slice(written.start, written.end), key);
  return { range: toRange(document, written), newText };
}
