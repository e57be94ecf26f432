import type { Hash } from '../core/packing/seal';
import type { NameIndex } from '../core/recognition/names';
import { packNamesInSteps, unpackNames } from '../core/recognition/packed-names';
import type { ByteCache } from './cache';
import type { FileRead } from './dossier-files';
import type { Slices } from './slices';

type Named = Pick<FileRead, 'name' | 'isKept'>;

/** Fewer names are made ready in the time that it takes to read them. */
const WORTH_KEEPING = 5000;

/**
 * The index of the names of a workspace's dossiers, kept from one run to the next. What is damaged there, or was made of other
 * texts or by another version of the product, is not seen.
 */
export class KeptNames {
  /** The seal of what is kept. */
  private kept: Uint8Array | undefined;

  constructor(
    private readonly cache: ByteCache | undefined,
    private readonly slices: Slices,
    private readonly hash: Hash,
    /** URIs of the workspace folders. */
    private readonly folders: () => readonly string[],
  ) {}

  /** @param files in their order */
  async get(files: readonly Named[]): Promise<NameIndex | undefined> {
    const seal = this.sealOf(files);
    const bytes = seal && (await this.cache?.readBytes(this.name()));
    if (!bytes || !seal.every((byte, i) => byte === bytes[i])) return undefined;
    const index = await this.slices.do(() => unpackNames(bytes.subarray(seal.length)));
    if (index) this.kept = seal;
    return index;
  }

  /** Keeps the index of the names of these files, unless it is kept. */
  async put(files: readonly Named[], index: NameIndex): Promise<void> {
    const seal = this.sealOf(files);
    if (!this.cache || !seal || index.forms.count < WORTH_KEEPING || this.kept?.join() === seal.join()) return;
    this.kept = seal;
    const packed = await this.slices.run(packNamesInSteps(index));
    const bytes = new Uint8Array(seal.length + packed.length);
    bytes.set(seal);
    bytes.set(packed, seal.length);
    await this.cache.write(this.name(), bytes);
    await this.cache.tidy(new Set([this.name()]));
  }

  /** One for each workspace. */
  private name(): string {
    return this.hash([...this.folders()].sort().join('\n'));
  }

  /**
   * What tells apart that of which an index is: a multiple of four bytes, so that numbers can be read where they stand behind it.
   * None where a file has more than its text says.
   */
  private sealOf(files: readonly Named[]): Uint8Array | undefined {
    if (files.some(({ name, isKept }) => name === undefined || isKept)) return undefined;
    const hash = this.hash(files.map(({ name }) => name).join('\n'));
    return new TextEncoder().encode(hash.padEnd(Math.ceil(hash.length / 4) * 4));
  }
}
