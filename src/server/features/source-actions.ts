import { type CodeAction, CodeActionKind, type Position } from 'vscode-languageserver';
import { t } from '../../core/l10n';
import { COMMANDS } from '../../protocol/commands';
import type { DossierDocument } from '../dossier-texts';
import type { Services } from '../services';

/** What can be done about the original of the source at a position of a dossier, by a client that has the commands. */
export function sourceActions(
  { commands, attached, library }: Services,
  { document, content }: DossierDocument,
  position: Position,
): CodeAction[] {
  const entry = content.entryAt(document.offsetAt(position));
  if (entry?.kind !== 'source' || !library.dossier.sources.has(entry.name)) return [];
  const action = (title: string, command: string): CodeAction[] =>
    commands.has(command)
      ? [{ title, kind: CodeActionKind.Refactor, command: { title, command, arguments: [{ source: entry.name }] } }]
      : [];
  return [
    ...action(t('Attach the original of “{0}”…', entry.name), COMMANDS.attachOriginal),
    ...(attached.of(entry.name) === undefined
      ? []
      : action(t('Detach the original of “{0}”', entry.name), COMMANDS.detachOriginal)),
    ...action(t('Make fingerprints of “{0}”', entry.name), COMMANDS.makeFingerprints),
  ];
}
