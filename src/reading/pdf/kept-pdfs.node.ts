import { createHash } from 'node:crypto';
import { KeptPdfs, type ReadingCache } from './kept-pdfs';
import { PdfReader } from './pdf-reader';
import { startPdfThread } from './thread.node';

/** Reads PDFs in a thread whose script is `script`, and keeps their texts where there is a cache. */
export function pdfsWith(script: string, cache: ReadingCache | undefined): Pick<PdfReader, 'read'> {
  const reader = new PdfReader(() => startPdfThread(script));
  return cache ? new KeptPdfs(reader, cache, content => createHash('sha1').update(content).digest('hex')) : reader;
}
