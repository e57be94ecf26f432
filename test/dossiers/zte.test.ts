import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkTexts } from '../../src/core/citation/check';
import { fingerprint } from '../../src/core/citation/fingerprint';
import { originalsIndex } from '../../src/core/citation/originals';
import { passagesOf } from '../../src/core/citation/passages';
import { sourceText } from '../../src/core/citation/source-text';
import { mergeDossiers } from '../../src/core/dossier/dossier';
import { parseDossier } from '../../src/core/dossier/parse';

const FILE = join(__dirname, '../../media/dossiers/zte/zte.dossier.yaml');
const uri = pathToFileURL(FILE).href;
const dossier = mergeDossiers([parseDossier(uri, readFileSync(FILE, 'utf8'))]);
const places = [...dossier.all.claims, ...dossier.all.events].flatMap(({ id, cite }) =>
  cite.map(place => ({ ...place, id })),
);

/** The blocks of a source's digest. */
function digestOf(key: string): string[] {
  return blocksOf(fileURLToPath(dossier.sources.get(key)!.text!.value));
}

function blocksOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return passagesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('the dossier that ships', () => {
  it('has no problem of any kind', () => {
    const told = dossier.problems.get(uri)!.map(({ code, message }) => `${code} ${message}`);
    assert.deepEqual(told, []);
  });

  it('covers its five main entities', () => {
    for (const key of ['zte', 'ztesec', 'tci', 'ncsc', 'hpsci']) {
      const entity = dossier.entities.get(key);
      assert.ok(entity !== undefined && entity.names.length > 1 && entity.summary, key);
      assert.ok(dossier.claimsAbout(key).length > 0 && dossier.eventsOf(key).length > 0, key);
    }
  });

  it('has five sources, each with a digest', () => {
    assert.equal(dossier.sources.size, 5);
    for (const source of dossier.sources.values()) assert.ok(source.digest, source.key);
  });

  it('numbers the blocks of its digests as its citations count them', () => {
    for (const key of dossier.sources.keys()) {
      for (const [index, block] of digestOf(key).entries()) {
        assert.deepEqual(block.match(/¶ \d+/g), [`¶ ${index + 1}`], key);
      }
    }
  });

  it('cites only paragraphs that its digests have', async () => {
    for (const { id, source, paragraph } of places) {
      assert.ok(paragraph !== undefined && paragraph <= digestOf(source).length, `${id}: ${source} ¶ ${paragraph}`);
    }
    const problems = await checkTexts(dossier, uri, async ({ text, digest }) =>
      sourceText(readFileSync(fileURLToPath(text!.value), 'utf8'), { digest }),
    );
    assert.deepEqual(problems, []);
  });

  it('names for every claim somebody who makes it', () => {
    for (const claim of dossier.all.claims) assert.ok(dossier.speakerName(claim), claim.id);
  });

  it('shows every dispute from both sides', () => {
    const disputes = dossier.all.claims.flatMap(({ id, disputes }) =>
      disputes.map(({ value }) => [id, value] as const),
    );
    assert.ok(disputes.length > 0);
    for (const [id, other] of disputes) {
      assert.ok(
        dossier.disputesOf(other).some(claim => claim.id === id),
        `${id} and ${other}`,
      );
    }
  });

  describe('against the originals', () => {
    const folder = process.env.DOSSIER_ORIGINALS;
    if (folder === undefined) return;
    const index = originalsIndex(dossier);
    const files = readdirSync(folder).map(name => join(folder, name));
    for (const key of dossier.sources.keys()) {
      it(`has ${key} paragraph by paragraph`, () => {
        const path = files.find(file =>
          index.recognise(readFileSync(file, 'utf8')).some(({ source }) => source === key),
        );
        assert.ok(path !== undefined, `no file in ${folder} is the original of ${key}`);
        const original = blocksOf(path);
        assert.equal(original.length, digestOf(key).length);
        for (const { id, source, paragraph, fingerprint: given } of places) {
          if (source === key)
            assert.equal(given, fingerprint(original[paragraph! - 1]!), `${id}: ${key} ¶ ${paragraph}`);
        }
      });
    }
  });
});
