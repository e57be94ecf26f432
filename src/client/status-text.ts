import type { DidChangeParams } from '../protocol/requests';
import type { Translate } from './translate';

export type ServerState = 'starting' | 'running' | 'failed';

/** What the language status says, apart from how an editor shows it. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly busy: boolean;
  /** What its button does. */
  readonly action?: 'problems' | 'log';
}

/** `model` is what the server said last; `tooLong`: whether the document in the editor is past the limit. */
export function statusText(
  state: ServerState,
  model: DidChangeParams | undefined,
  tooLong: boolean,
  t: Translate,
): StatusText {
  if (state === 'failed') {
    const text = t('Dossier is not running');
    return { text, detail: t('Its language server stopped.'), severity: 'error', busy: false, action: 'log' };
  }
  if (state === 'starting' || !model) {
    return { text: t('Dossier'), detail: t('Reading dossiers…'), severity: 'information', busy: true };
  }
  const detail = whichDossiers(model, t);
  if (tooLong) {
    const text = t('Too long for Dossier');
    return { text, detail: t('No entities are looked for in a text this long.'), severity: 'warning', busy: false };
  }
  if (model.errors > 0) {
    const text = model.errors === 1 ? t('1 error in dossiers') : t('{0} errors in dossiers', model.errors);
    return { text, detail, severity: 'error', busy: false, action: 'problems' };
  }
  const text = model.entities === 1 ? t('1 entity') : t('{0} entities', model.entities);
  return { text, detail, severity: 'information', busy: false };
}

function whichDossiers({ dossiers, builtin }: DidChangeParams, t: Translate): string {
  if (dossiers === 0) return t('No dossier in this workspace');
  if (builtin)
    return dossiers === 1 ? t('The built-in dossier') : t('{0} dossiers, the built-in one among them', dossiers);
  return dossiers === 1 ? t('1 dossier') : t('{0} dossiers', dossiers);
}
