import {
  type Command,
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
} from 'vscode';
import { COMMANDS } from '../protocol/commands';
import { LONGEST_TEXT } from '../protocol/limits';
import { documentsServed, notesServed } from './options';
import type { Server } from './server';
import { type StatusText, statusText } from './status-text';

/** The language status: how many entities are known, from which dossiers, and what is wrong with them. */
export function createStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('dossier', documentsServed());
  item.name = l10n.t('Dossier');
  const update = () => {
    item.selector = documentsServed();
    show(item, statusText(server.state, server.model, isTooLong(window.activeTextEditor?.document), l10n.t));
  };
  update();
  return Disposable.from(
    item,
    server.onDidChangeState(update),
    server.onDidChangeModel(update),
    window.onDidChangeActiveTextEditor(update),
  );
}

const SEVERITIES: Record<StatusText['severity'], LanguageStatusSeverity> = {
  information: LanguageStatusSeverity.Information,
  warning: LanguageStatusSeverity.Warning,
  error: LanguageStatusSeverity.Error,
};

function show(item: LanguageStatusItem, { text, detail, severity, busy, action }: StatusText): void {
  item.text = text;
  item.detail = detail;
  item.severity = SEVERITIES[severity];
  item.busy = busy;
  item.command = action && commandOf(action);
}

function commandOf(action: 'problems' | 'log'): Command {
  return action === 'log'
    ? { command: COMMANDS.showLog, title: l10n.t('Show Log') }
    : { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };
}

function isTooLong(document: TextDocument | undefined): boolean {
  if (!document || languages.match(notesServed(), document) === 0) return false;
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > LONGEST_TEXT;
}
