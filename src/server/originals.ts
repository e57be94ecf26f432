import type { Dossier } from '../core/dossier/dossier';
import type { Host } from './host';

/** Where a reader's own copies of sources may be: any text that lies in the workspace or in a source folder. */
export const TEXT_FILES = ['**/*.{txt,text,md,markdown}'];
