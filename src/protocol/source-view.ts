/** The scheme of the views of sources, and their language: read-only documents with the text of a web page or a PDF. */
export const SOURCE_VIEW = 'dossier-source';

/** `dossier/sourceView`: the text of a source, for the view of it; null where there is no such file. */
export const SOURCE_VIEW_TEXT = 'dossier/sourceView';
export interface SourceViewParams {
  /** The view's. */
  uri: string;
}
export interface SourceViewResult {
  /** Its paragraphs, parted by blank lines; where it can't be read, why not. */
  text: string;
  /** URI of the file itself. */
  file: string;
  /** Of a PDF: the pages in order, with the line on which each begins. */
  pages?: { label: string; line: number }[];
}
