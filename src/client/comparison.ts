/** The ending of documents that only a comparison shows: their language wraps lines, each of which is a paragraph. */
export const COMPARISON_ENDING = '.dossier-comparison';
