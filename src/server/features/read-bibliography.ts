import { importBibliography } from '../../core/bibliography/import';
import type { Imported, ReadBibliographyParams } from '../../protocol/editing';
import type { Services } from '../services';

/** `dossier/readBibliography`. */
export const readBibliography =
  ({ library }: Services) =>
  ({ text }: ReadBibliographyParams): Imported =>
    importBibliography(text, library.dossier.sources);
