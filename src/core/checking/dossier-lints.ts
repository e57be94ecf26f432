import type { Dossier } from '../dossier/dossier';
import type { Source } from '../dossier/model';
import type { Part } from '../dossier/part';
import type { Steps } from '../steps';
import { lintRivals, type Rivals, rivalsOver } from './contradictions';
import { type Checks, severityOf } from './finding';
import { LINTS, type Lint, type LintCode } from './lint';
import { lintClaimDate, lintEventDate } from './source-dates';
import { lintRelays, lintSourcing } from './sourcing';

/** What is weak in the entries of a file by themselves and with their sources, good as long as those are as they were. */
interface OfPart {
  readonly isStrict: boolean;
  readonly sources: ReadonlyMap<string, Source | undefined>;
  readonly lints: readonly Lint[];
}

/** What contradicts what by a property, good as long as the files that state it are as they were. */
interface OfProperty {
  readonly parts: readonly Part[];
  readonly rivals: readonly Rivals[];
}

/** Looks for what is weak in dossiers, file by file; after a change only at what that can touch. */
export class DossierLints {
  private readonly ofParts = new WeakMap<Part, OfPart>();
  private ofProperties = new Map<string, OfProperty>();
  private stating: { readonly dossier: Dossier; readonly parts: ReadonlyMap<string, readonly Part[]> } | undefined;

  /**
   * What is weak in one file, with all codes that `checks` doesn't switch off, and maybe others; nothing of a file that is
   * in no dossier.
   */
  *of(dossier: Dossier, uri: string, checks: Checks): Steps<Lint[]> {
    const part = dossier.parts.find(each => each.uri === uri);
    if (!part) return [];
    const lints = [...(yield* this.ofEntries(part, dossier, isOn('single-source', checks)))];
    const stating = yield* this.partsStating(dossier);
    for (const property of part.relation('claimsStating').keys) {
      const parts = stating.get(property)!;
      // Most properties are stated once.
      if (parts.length === 1 && part.relation('claimsStating').of(property).length === 1) continue;
      const known = this.ofProperties.get(property);
      const rivals = known && isSame(known.parts, parts) ? known.rivals : yield* rivalsOver(parts, property);
      this.ofProperties.set(property, { parts, rivals });
      for (const each of rivals) if (each.claim.idAt.uri === uri) lints.push(...lintRivals(each));
    }
    return lints;
  }

  private *ofEntries(part: Part, dossier: Dossier, isStrict: boolean): Steps<readonly Lint[]> {
    const known = this.ofParts.get(part);
    if (
      known?.isStrict === isStrict &&
      [...known.sources].every(([key, source]) => dossier.sources.get(key) === source)
    )
      return known.lints;
    const used = new Map<string, Source | undefined>();
    const sources = {
      get(key: string): Source | undefined {
        const source = dossier.sources.get(key);
        used.set(key, source);
        return source;
      },
    } as ReadonlyMap<string, Source>;
    const lints: Lint[] = [];
    for (const source of part.each('sources')) {
      if (source.relays.length > 0) lints.push(...lintRelays(source, { sources }));
      yield;
    }
    for (const claim of part.each('claims')) {
      lints.push(...lintSourcing(claim, { sources }, isStrict), ...lintClaimDate(claim, sources));
      yield;
    }
    for (const event of part.each('events')) {
      lints.push(...lintEventDate(event, sources));
      yield;
    }
    this.ofParts.set(part, { isStrict, sources: used, lints });
    return lints;
  }

  /** By each property the files that state it. */
  private *partsStating(dossier: Dossier): Steps<ReadonlyMap<string, readonly Part[]>> {
    if (this.stating?.dossier === dossier) return this.stating.parts;
    const parts = new Map<string, Part[]>();
    for (const part of dossier.parts) {
      for (const property of part.relation('claimsStating').keys) {
        const list = parts.get(property);
        if (list) list.push(part);
        else parts.set(property, [part]);
      }
      yield;
    }
    this.ofProperties = new Map([...this.ofProperties].filter(([property]) => parts.has(property)));
    this.stating = { dossier, parts };
    return parts;
  }
}

function isSame(a: readonly Part[], b: readonly Part[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

function isOn(code: LintCode, checks: Checks): boolean {
  return severityOf(checks, code, LINTS[code]) !== undefined;
}
