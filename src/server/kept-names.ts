import { CODE_VERSION } from '../core/code-version';
import type { Part } from '../core/dossier/part';
import type { Hash } from '../core/packing/seal';
import type { NameIndex } from '../core/recognition/names';
import { packNamesInSteps, unpackNames } from '../core/recognition/packed-names';
import type { ByteCache } from './cache';
import type { Slices } from './slices';

type Named = Pick<Part, 'namesPrint'>;

/** Fewer names are made ready in the time that it takes to read them. */
const WORTH_KEEPING = 5000;

/**
 * The index of the names of a workspace's dossiers, kept from one run to the next. What is damaged there, or is of other
 * names or by another version of the product, is not seen.
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

  /** @param parts in their order */
  async get(parts: readonly Named[]): Promise<NameIndex | undefined> {
    const bytes = await this.cache?.readBytes(this.name());
    const seal = this.sealOf(parts);
    if (!bytes || !seal.every((byte, i) => byte === bytes[i])) return undefined;
    const index = await this.slices.do(() => unpackNames(bytes.subarray(seal.length)));
    if (index) this.kept = seal;
    return index;
  }

  /** Keeps the index of these parts' names, unless it is kept. */
  async put(parts: readonly Named[], index: NameIndex): Promise<void> {
    if (!this.cache || index.forms.count < WORTH_KEEPING) return;
    const seal = this.sealOf(parts);
    if (this.kept?.join() === seal.join()) return;
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

  /** What tells apart the names of which an index is: a multiple of four bytes, so that numbers can be read where they stand behind it. */
  private sealOf(parts: readonly Named[]): Uint8Array {
    const hash = this.hash([CODE_VERSION, ...parts.map(({ namesPrint }) => namesPrint)].join('\n'));
    return new TextEncoder().encode(hash.padEnd(Math.ceil(hash.length / 4) * 4));
  }
}
