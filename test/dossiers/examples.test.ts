import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeDossiers } from '../../src/core/dossier/dossier';
import { parseDossier } from '../../src/core/dossier/parse';

const EXAMPLE = /```yaml\n(dossier: 1\b[\s\S]*?)```/g;

describe('the dossiers that the documentation shows', () => {
  for (const path of ['README.md', 'docs/listing.md', 'docs/dossier-format.md']) {
    it(`have no problem in ${path}`, () => {
      const text = readFileSync(join(__dirname, '../..', path), 'utf8');
      const examples = [...text.matchAll(EXAMPLE)].map(([, example]) =>
        parseDossier('file:///a/x.dossier.yaml', example!),
      );
      assert.ok(examples.length > 0);
      assert.deepEqual(
        examples.flatMap(example =>
          [...mergeDossiers([example]).problems.values()].flat().map(({ message }) => message),
        ),
        [],
      );
      for (const { claims, events } of examples) assert.ok(claims.length > 0 && events.length > 0);
    });
  }
});
