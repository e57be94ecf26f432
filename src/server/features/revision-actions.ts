import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { LintCode } from '../../core/checking/lint';
import type { Problem } from '../../core/dossier/model';
import { plainPlace } from '../../core/dossier/model';
import { setPlace } from '../../core/editing/set-place';
import { t } from '../../core/l10n';
import { COMMANDS } from '../../protocol/commands';
import type { DossierDocument } from '../dossier-texts';
import { toRange } from '../positions';
import type { Services } from '../services';

const REVISED: LintCode = 'revised-source';

/** What can be done about a cited paragraph that was revised: to cite where its words are now, to see both, to accept it. */
export function revisionActions(
  { revisions, commands }: Services,
  { uri, document, content }: DossierDocument,
  { code, at }: Problem,
): CodeAction[] {
  if (code !== REVISED) return [];
  const isHere = ({ place }: { place: { at: Problem['at'] } }) => place.at.span.start === at.span.start;
  const revision = revisions.of(uri).find(({ resting }) => resting.some(isHere));
  if (!revision) return [];
  const { source, paragraph, movedTo } = revision;
  const actions: CodeAction[] = [];
  const { place } = revision.resting.find(isHere)!;
  if (movedTo !== undefined) {
    const result = setPlace(content.text, at.span.start, { ...plainPlace(place), paragraph: movedTo });
    if (!('problem' in result)) {
      const edits = result.changes.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
      actions.push({ title: t('Cite paragraph {0}', movedTo), edit: { changes: { [document.uri]: edits } } });
    }
  }
  const which = { dossier: document.uri, source, paragraph: paragraph ?? null };
  const command = (title: string, name: string) => {
    if (commands.has(name)) actions.push({ title, command: { title, command: name, arguments: [which] } });
  };
  command(t('Show the old words beside the new'), COMMANDS.showRevisions);
  command(t('Accept the words as they are now'), COMMANDS.acceptRevisions);
  return actions.map(action => ({ ...action, kind: CodeActionKind.QuickFix }));
}
