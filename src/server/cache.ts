import { type Hash, sealed, unsealed } from '../core/packing/seal';
import type { Slices } from './slices';

/** Texts that are kept from one run to the next, by names of letters, digits and hyphens; it may lose any of them. */
export interface Cache {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  /** Lets go of what is old, but not of these. */
  tidy(names: ReadonlySet<string>): Promise<void>;
}

/** The same for bytes. */
export interface ByteCache extends Pick<Cache, 'tidy'> {
  readBytes(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

/** The same, which also tells whether all is as it was written. */
export interface SealedCache extends Pick<Cache, 'tidy'> {
  /** Undefined, too, where anything was changed; begins at a multiple of four bytes in its memory. */
  readSealed(name: string): Promise<Uint8Array | undefined>;
  writeSealed(name: string, bytes: Uint8Array): Promise<void>;
  /** How many bytes are there, as they lie; 0 where there are none. */
  sizeOf(name: string): Promise<number>;
}

/** How much of what was parsed is kept at hand, so that switching back costs nothing. In UTF-16 units. */
const MOST_AT_HAND = 32_000_000;

/**
 * What dossier files gave, by what their text is: at hand for what was used last, and in a cache where there is one. What
 * is damaged there, or was kept by another version of the product, is not seen.
 */
export class PackedFiles {
  private readonly atHand = new Map<string, string>();
  private length = 0;
  private writing: Promise<unknown> = Promise.resolve();

  /** @param version tells apart what parsing depends on besides the text: the product's code, the language of messages */
  constructor(
    private readonly cache: Cache | undefined,
    private readonly version: string,
    private readonly slices: Slices,
    private readonly hash: Hash,
  ) {}

  nameOf(text: string): Promise<string> {
    return this.slices.do(() => `${this.hash(text)}-${this.version}`);
  }

  async get(name: string): Promise<string | undefined> {
    const known = this.atHand.get(name);
    if (known !== undefined) return known;
    const kept = await this.slices.do(() => this.cache?.read(name));
    const packed = kept === undefined ? undefined : await this.slices.do(() => unsealed(name, kept, this.hash));
    if (packed !== undefined) this.hold(name, packed);
    return packed;
  }

  /** `lasting`: whether the text is likely to be met again in another run. */
  put(name: string, packed: string, lasting: boolean): void {
    this.hold(name, packed);
    if (lasting && this.cache)
      this.writing = Promise.all([this.writing, this.cache.write(name, sealed(name, packed, this.hash))]);
  }

  /** Settles once all that was put is kept. */
  async written(): Promise<void> {
    await this.writing;
  }

  async tidy(names: ReadonlySet<string>): Promise<void> {
    await this.cache?.tidy(names);
  }

  private hold(name: string, packed: string): void {
    this.length += packed.length - (this.atHand.get(name)?.length ?? 0);
    this.atHand.delete(name);
    this.atHand.set(name, packed);
    for (const [oldest, { length }] of this.atHand) {
      if (this.length <= MOST_AT_HAND) break;
      this.atHand.delete(oldest);
      this.length -= length;
    }
  }
}
