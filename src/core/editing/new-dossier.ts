import { scalar } from './scalar';

/** The text of a dossier file with nothing in it but its title. */
export function newDossier(title: string): string {
  return `dossier: 1\ntitle: ${scalar(title, '"', false)}\n`;
}
