import { type CodeAction, CodeActionKind, type CodeActionParams, type WorkspaceEdit } from 'vscode-languageserver';
import { namesApart } from '../../core/dossier/names-apart';
import { relativePath } from '../../core/dossier/relative';
import { exclusionOf } from '../../core/editing/exclude';
import { settleInFrontMatter } from '../../core/editing/settle';
import { t } from '../../core/l10n';
import type { Mention } from '../../core/recognition/mention';
import { DIAGNOSTIC_SOURCE } from '../diagnostic';
import type { OpenDocument } from '../documents';
import { toRange, toSpan } from '../positions';
import type { Services } from '../services';
import { edit } from './edit';

/** What settles whom a mention means that several may: a choice in the note's front matter, or exclusions in a dossier. */
export async function mentionActions(
  services: Services,
  note: OpenDocument,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const mentions = note.mentions();
  if (!mentions) return [];
  const mention = mentions.touching(toSpan(note.text, range)).find(({ isUndecided }) => isUndecided);
  if (!mention) return [];
  const at = JSON.stringify(toRange(note.text, mention));
  const diagnostics = context.diagnostics.filter(
    each => each.source === DIAGNOSTIC_SOURCE && each.code === 'ambiguous-mention' && JSON.stringify(each.range) === at,
  );
  const action = (title: string, change: WorkspaceEdit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    edit: change,
  });
  const candidates = [mention.entity, ...(mention.rivals ?? [])];
  const name = note.text.slice(mention.start, mention.end);
  const { entities } = services.library.dossier;
  const names = namesApart(candidates, entity => entities.get(entity)?.name ?? entity);
  const actions: CodeAction[] = [];
  for (const entity of candidates) {
    const change = settleInFrontMatter(note.text.getText(), mentions.language, name, entity);
    if (!change) continue;
    const edits = [{ range: toRange(note.text, change.span), newText: change.text }];
    const title = t('“{0}” means {1} in this note: say so in its front matter', name, names.get(entity)!);
    actions.push(action(title, { changes: { [note.text.uri]: edits } }));
  }
  for (const scope of ['here', 'file'] as const) {
    for (const entity of candidates) {
      const change = await exclusionEdit(services, note, { ...mention, entity }, scope);
      if (!change) continue;
      const title =
        scope === 'here'
          ? t('“{0}” is not {1} here: rule it out in the dossier', name, names.get(entity)!)
          : t('“{0}” is not {1} in this note: rule it out in the dossier', name, names.get(entity)!);
      actions.push(action(title, change));
    }
  }
  return actions;
}

/** Writes an exclusion into the dossier of the user's own that has the entity, or else the first. */
async function exclusionEdit(
  services: Services,
  note: OpenDocument,
  mention: Mention,
  scope: 'here' | 'file',
): Promise<WorkspaceEdit | undefined> {
  const { library, folders, documents } = services;
  const home = library.dossier.entities.get(mention.entity)?.at.uri;
  const dossier = home !== undefined && library.own.has(home) ? home : [...library.own].sort()[0];
  if (dossier === undefined) return undefined;
  const path = relativePath(dossier, note.uri, folders());
  if (path === undefined) return undefined;
  const place = { text: note.text.getText(), language: note.mentions()!.language, path };
  const exclusion = exclusionOf(place, mention, scope);
  const result = await edit(services)({ dossier, edits: [{ kind: 'add-exclusion', exclusion }] });
  return 'message' in result ? undefined : { changes: { [documents.spelt(dossier)]: result.edits } };
}
