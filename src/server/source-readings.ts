import { isRead, type Read, type Reading } from '../core/citation/reading';
import { sourceKind } from '../core/files';
import type { PdfReader } from '../reading/pdf/pdf-reader';
import { readSource } from '../reading/read-source';
import type { Host } from './host';
import type { Slices } from './slices';
import type { Texts } from './texts';

/** What reads PDFs. */
export type Pdfs = Pick<PdfReader, 'read'>;

/** The texts of sources, whatever files they are in; what has to be worked out is kept until the file changes. */
export class SourceReadings {
  private readonly kept = new Map<string, Promise<Read<Reading>>>();
  private readonly done = new WeakSet<Promise<Read<Reading>>>();

  constructor(
    private readonly texts: Texts,
    private readonly host: Pick<Host, 'bytes'>,
    private readonly slices: Slices,
    private readonly pdfs: Pdfs,
  ) {}

  /** A source's text, by its file's URI. */
  read(uri: string): Promise<Read<Reading>> {
    if (sourceKind(uri) === 'text') return this.readNow(uri);
    const known = this.kept.get(uri);
    if (known) return known;
    const reading = this.readNow(uri);
    this.kept.set(uri, reading);
    reading.then(
      () => this.done.add(reading),
      // What failed may succeed another time.
      () => {
        if (this.kept.get(uri) === reading) this.kept.delete(uri);
      },
    );
    return reading;
  }

  /** The same, where it can be read. */
  async textOf(uri: string): Promise<string | undefined> {
    const reading = await this.read(uri);
    return isRead(reading) ? reading.text : undefined;
  }

  /** Whether a source's text, by its file's URI, is there at once: what is no plain text may take seconds to be worked out. */
  isWorkedOut(uri: string): boolean {
    const reading = this.kept.get(uri);
    return sourceKind(uri) === 'text' || (reading !== undefined && this.done.has(reading));
  }

  /** The file changed on the disk. */
  forget(uri: string): void {
    this.texts.forget(uri);
    this.kept.delete(uri);
  }

  private readNow(uri: string): Promise<Read<Reading>> {
    return readSource(uri, {
      text: file => this.texts.read(file),
      bytes: file => this.host.bytes(file),
      pdf: bytes => this.pdfs.read(bytes),
      run: steps => this.slices.run(steps),
    });
  }
}
