import type { Diagnostic } from 'vscode-languageserver';
import { type Hash, sealed, unsealed } from '../core/packing/seal';
import type { Steps } from '../core/steps';
import type { Cache } from './cache';
import type { Slices } from './slices';

/** What was found in a note, by its file's state and the print of all else on which that depends. */
export type KeptCheck = readonly [uri: string, state: number, print: string, diagnostics: readonly Diagnostic[]];

const NOTES_A_STEP = 100;
/** More is not kept, in UTF-16 units. */
const LONGEST_KEPT = 32_000_000;

/** Keeps what was found in notes from one start to the next, where there is a cache. */
export class KeptChecks {
  constructor(
    private readonly cache: Cache | undefined,
    private readonly hash: Hash,
    private readonly slices: Slices,
  ) {}

  /** What was kept under a name by the same version. */
  async read(name: string, version: string): Promise<KeptCheck[]> {
    const given = await this.cache?.read(name);
    const text = given && (await this.slices.do(() => unsealed(version, given, this.hash)));
    return text ? this.slices.run(parsed(text)) : [];
  }

  async write(name: string, version: string, checks: readonly KeptCheck[]): Promise<void> {
    if (!this.cache) return;
    const text = await this.slices.run(packed(checks));
    if (text.length > LONGEST_KEPT) return;
    await this.cache.write(name, await this.slices.do(() => sealed(version, text, this.hash)));
    await this.cache.tidy(new Set([name]));
  }
}

/** A line each. */
function* packed(checks: readonly KeptCheck[]): Steps<string> {
  const lines: string[] = [];
  for (const check of checks) if (lines.push(JSON.stringify(check)) % NOTES_A_STEP === 0) yield;
  return lines.join('\n');
}

function* parsed(text: string): Steps<KeptCheck[]> {
  const checks: KeptCheck[] = [];
  for (const line of text.split('\n')) if (checks.push(JSON.parse(line)) % NOTES_A_STEP === 0) yield;
  return checks;
}
