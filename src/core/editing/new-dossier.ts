import { t } from '../l10n';
import { scalar } from './scalar';

/** The text of a dossier file with nothing in it but its title, if it has one, and what to do next. */
export function newDossier(title = ''): string {
  const comments = [
    t('A dossier: what you know, and where it comes from. Its parts are sources, entities, claims and events.'),
    t('Select words in a note or in a source’s text and choose “Dossier” in the menu there, or write here.'),
  ];
  const named = title === '' ? [] : [`title: ${scalar(title, '"', false)}`];
  const lines = [...comments.map(comment => `# ${comment}`), 'dossier: 1', ...named];
  return `${lines.join('\n')}\n`;
}
