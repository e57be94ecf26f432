import { isRead, type Reading, type Unreadable } from '../../core/citation/reading';
import { CODE_VERSION } from '../../core/code-version';
import { sealed, unsealed } from '../../core/packing/seal';
import type { PdfReader } from './pdf-reader';

/** Texts that are kept from one run to the next, by names of letters, digits and hyphens; it may lose any of them. */
export interface ReadingCache {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  tidy(names: ReadonlySet<string>): Promise<void>;
}

/** Reads PDFs, and keeps their texts by what the files hold: reading one takes seconds. */
export class KeptPdfs {
  constructor(
    private readonly reader: Pick<PdfReader, 'read'>,
    private readonly cache: ReadingCache,
    /** Tells contents apart by letters and digits. */
    private readonly hash: (content: string | Uint8Array) => string,
  ) {}

  /** See `PdfReader`. */
  async read(bytes: Uint8Array): Promise<Reading | Unreadable> {
    const name = `${this.hash(bytes)}-${CODE_VERSION}`;
    const kept = await this.cache.read(name);
    const text = kept === undefined ? undefined : unsealed(name, kept, this.hash);
    if (text !== undefined) return JSON.parse(text) as Reading;
    const reading = await this.reader.read(bytes);
    if (isRead(reading)) {
      await this.cache.write(name, sealed(name, JSON.stringify(reading), this.hash));
      await this.cache.tidy(new Set([name]));
    }
    return reading;
  }
}
