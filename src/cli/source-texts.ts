import { join } from 'node:path';
import { isRead, type Read, type Reading } from '../core/citation/reading';
import { type SourceText, sourceText, type TextOptions } from '../core/citation/source-text';
import type { Source } from '../core/dossier/model';
import { finish } from '../core/steps';
import { folderCache } from '../node/cache';
import { cacheFolder } from '../node/cache-folder';
import { nodeFiles, readBytes } from '../node/files';
import { pdfsWith } from '../reading/pdf/kept-pdfs.node';
import { readSource } from '../reading/read-source';

/** The script of the thread that reads PDFs, seen from the bundle in `dist/`. */
const PDF_THREAD = join(__dirname, 'browser', 'pdf.js');

/** The texts of sources, each read once. */
export class SourceTexts {
  private readonly pdfs = pdfsWith(PDF_THREAD, folderCache(cacheFolder()));
  private readonly read = new Map<string, Promise<Read<SourceText>>>();

  /** A source's text; undefined where it names none, or there is no such file. */
  of({ text, digest, fingerprints }: Source): Promise<Read<SourceText>> {
    const uri = text?.value;
    if (uri === undefined) return Promise.resolve(undefined);
    const known = this.read.get(uri) ?? this.prepared(uri, { digest, fingerprints });
    this.read.set(uri, known);
    return known;
  }

  /** The text of any file, by its URI. */
  readFile(uri: string): Promise<Read<Reading>> {
    return readSource(uri, {
      text: file => nodeFiles.read(file),
      bytes: readBytes,
      pdf: bytes => this.pdfs.read(bytes),
      run: async steps => finish(steps),
    });
  }

  private async prepared(uri: string, options: TextOptions): Promise<Read<SourceText>> {
    const reading = await this.readFile(uri);
    return isRead(reading) ? sourceText(reading.text, { ...options, pages: reading.pages }) : reading;
  }
}
