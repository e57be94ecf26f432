import assert from 'node:assert/strict';
import { type Dossier, mergeDossiers } from '../../src/core/dossier/dossier';
import type { Problem } from '../../src/core/dossier/model';
import { parseDossier } from '../../src/core/dossier/parse';
import { applyChanges } from '../../src/core/editing/change';
import { mendsIn } from '../../src/core/editing/fixes';
import { knownFor } from '../../src/core/editing/fixes/known';
import { finish } from '../../src/core/steps';

export const URI = 'file:///notes/a.dossier.yaml';

export interface Case {
  readonly what: string;
  readonly code: string;
  readonly before: string;
  /** Each mend: its title, and the text after it, in which the problem is gone. */
  readonly mends: readonly (readonly [title: string, after: string])[];
  /** The code of what is still to be done then. */
  readonly leaves?: string;
}

/** A dossier with an entity and a source that can be referred to, and entries below. */
export const known = (entries: string) =>
  `dossier: 1\nsources:\n  ledger: {title: L}\nentities:\n  zte: {type: Company, name: ZTE Corp}\n${entries}`;
export const claim = (fields: string) =>
  known(`claims:\n  - {id: c, about: [zte], text: T., cite: [{source: ledger}], ${fields}}\n`);
export const entity = (lines: string) => `dossier: 1\nentities:\n  zte:\n    type: Company\n    name: ZTE\n${lines}`;

/** A test for each case: its mends and no others, each of which mends the problem and brings no other. */
export function checkMends(cases: readonly Case[]): void {
  for (const { what, code, before, mends, leaves } of cases) {
    it(`of ${what} (${code})`, () => {
      for (const mark of ['', '\ufeff']) {
        const text = mark + before;
        const dossier = read(text);
        const problem = dossier.problems.get(URI)!.find(each => each.code === code);
        assert.ok(problem, codes(dossier).join());
        const found = mendsFor(text, dossier, [problem])(problem);
        assert.deepEqual(
          found.map(({ title, changes }) => [title, applyChanges(text, changes)]),
          mends.map(([title, after]) => [title, mark + after]),
        );
        for (const { changes } of found) {
          const after = codes(read(applyChanges(text, changes)));
          const left = codes(dossier).filter(each => each !== code);
          assert.ok(after.filter(each => each === code).length < codes(dossier).length - left.length);
          assert.deepEqual(
            after.filter(each => each !== code && each !== leaves && !left.includes(each)),
            [],
            'no others',
          );
        }
      }
    });
  }
}

/** What mends some problems of a text, each. */
export function mendsFor(text: string, dossier: Dossier, problems: readonly Problem[]) {
  return mendsIn(text, finish(knownFor(dossier, text, problems)));
}

export function read(text: string): Dossier {
  return mergeDossiers([parseDossier(URI, text)]);
}

export function codes(dossier: Dossier): string[] {
  return dossier.problems.get(URI)!.map(({ code }) => code);
}
