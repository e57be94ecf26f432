import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { rowsOf } from '../../src/cli/mention-rows';
import { LineIndex } from '../../src/core/lines';
import { flatMentions } from '../../src/core/recognition/flat-mentions';
import { buildNameIndex } from '../../src/core/recognition/names';
import { usePrefilter } from '../../src/core/recognition/prefilter';
import { PREFILTERS } from '../support/prefilters';

const NAMES = buildNameIndex([
  ...['ZTE', 'ZTE Corporation', 'Éclair “One”', 'Al'].map(text => ({
    key: text,
    names: [{ text, case: 'smart' }] as const,
  })),
  // Keys that are not ASCII, or longer than any row.
  { key: 'мир', names: [{ text: 'Mir', case: 'smart' }] },
  { key: 'q'.repeat(150_000), names: [{ text: 'Quo', case: 'smart' }] },
]);
const NOTHING_ELSE = { exclusions: [], hasPeriods: false };

/** Long enough that a file takes several readings. */
const LENGTH = 70_000;

const pieces = fc.constantFrom(
  ...[' and nobody else, far and wide, until the text goes on here '.repeat(8), 'x'.repeat(500)],
  ...['ZTE', 'ZTE Corporation', 'Éclair “One”', 'Al', 'no name', 'zte', '𝒜', '\ufeff', ' ', '. ', ', ', '/', '\n> '],
  ...['\n', '\n\n', '\n \n', '\r\n', '\r\n\r\n', '\r', '\n\n\n', 'ZTE\nCorporation', 'ZTE\n\nCorporation', '\u00a0'],
);
const asJson = (row: unknown) => JSON.stringify(row);

/** The first two that differ: quicker to tell of long lists than how all of them do. */
function firstOther(found: readonly string[], expected: readonly string[]): (string | undefined)[] | undefined {
  for (let i = 0; i < Math.max(found.length, expected.length); i++) {
    if (found[i] !== expected[i]) return [found[i], expected[i]];
  }
  return undefined;
}

/** Of these there is a text that is all ASCII, without carriage returns: most of it is never made a string. */
const plainPieces = fc.constantFrom(
  ...[
    ' and nobody else, far and wide, until the text goes on here '.repeat(8),
    'x'.repeat(500),
    ' said ZTE. ',
    ' to Al, ',
  ],
  ...[
    'the ZTE Corporation was',
    'that ZTE also referred to as “Al”',
    'by ZTE also known',
    'in ZTE also relied',
    '(ZTE)',
    'ZTE',
  ],
  ...['of Mir and', '\n', '\n\n', '\n \n', '\n\n\n', 'ZTE\nCorporation', 'ZTE\n\nCorporation', 'no name', 'zte'],
);

const rare = fc.constantFrom(
  ' ZTE (the “Al”) ',
  ' Al Committee (AC). AC met. ',
  ' come from Quo then ',
  ' ZTE (the "Al") ',
);
const textsOf = (pieces: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(pieces, { minLength: 1, maxLength: 50 }), fc.array(pieces, { maxLength: 5 }), fc.option(rare))
    .map(([often, once, defined]) => {
      const body = often.join(' ').repeat(Math.ceil(LENGTH / often.join(' ').length));
      return once.join('') + body + (defined ?? '') + once.join(' ') + body;
    });
const texts = fc.oneof(textsOf(pieces), textsOf(plainPieces));

describe('rows of mentions', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'dossier-rows-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  afterEach(() => usePrefilter(undefined));

  it('are those of the whole text, however it is read', async function () {
    this.timeout(120_000);
    usePrefilter(PREFILTERS.at(-1)![1]);
    const path = join(folder, 'note.txt');
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        writeFileSync(path, text);
        const found = flatMentions(text, 'plaintext', NAMES);
        const lines = new LineIndex(text);
        const expected = Array.from({ length: found.count }, (_, i) => {
          const [start, end] = [found.starts[i]!, found.ends[i]!];
          const kind = found.defined.includes(i) ? 'defined' : 'name';
          return { file: 'note.txt', start, end, entity: found.entityOf(i), text: text.slice(start, end), kind };
        });
        const json = `[${await written(path, true)}]`;
        assert.equal(firstOther(JSON.parse(json).map(asJson), expected.map(asJson)), undefined);
        const plain = expected.map(({ start, text: name, entity, kind }) => {
          const { line, column } = lines.positionAt(start);
          const place = `note.txt:${line + 1}:${column + 1}`;
          return `${place}: ${name.replace(/\s+/g, ' ')} (${entity}${kind === 'name' ? '' : ', as defined'})`;
        });
        assert.equal(firstOther((await written(path, false)).split('\n'), [...plain, '']), undefined);
      }),
      { numRuns: 24 },
    );
  });

  async function written(path: string, json: boolean): Promise<string> {
    const rows = await rowsOf({ file: 'note.txt', path, json }, { index: NAMES, ...NOTHING_ELSE });
    assert.ok(typeof rows !== 'string', String(rows));
    return rows.map(part => Buffer.from(part).toString()).join(json ? ',\n' : '');
  }
});
