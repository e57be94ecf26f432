import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { passageNumberAt, passagesOf } from '../../src/core/citation/passages';
import { parseDossier } from '../../src/core/dossier/parse';
import { findMentions } from '../../src/core/recognition/mentions';
import { buildNameIndex } from '../../src/core/recognition/names';

/** One mention; `nth` counts, from 1, the mentions with this text in the paragraph. */
interface Labelled {
  readonly paragraph: number;
  readonly nth: number;
  readonly text: string;
  readonly entity: string;
  readonly kind: string;
}

const FILE = join(__dirname, '../../media/dossiers/zte/zte.dossier.yaml');
const GOLD: Readonly<Record<string, readonly Labelled[]>> = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/zte/mentions.json'), 'utf8'),
);
const FIVE = ['zte', 'ztesec', 'tci', 'ncsc', 'hpsci'];

/** Precision and recall that recognition must reach on the articles. */
const LEAST = 0.995;

describe('the mentions of the five entities in the articles', () => {
  const folder = process.env.DOSSIER_ORIGINALS;
  const names = buildNameIndex(parseDossier(pathToFileURL(FILE).href, readFileSync(FILE, 'utf8')).entities);

  it('were labelled by hand in five articles, each of the five among them', () => {
    assert.equal(Object.keys(GOLD).length, 5);
    const labelled = new Set(Object.values(GOLD).flatMap(mentions => mentions.map(mention => mention.entity)));
    assert.deepEqual([...labelled].sort(), [...FIVE].sort());
  });

  if (folder === undefined) return;

  it('are found, and nothing else is', () => {
    const { found, labelled } = all(folder);
    const right = found.filter(mention => labelled.includes(mention)).length;
    const precision = right / found.length;
    const recall = right / labelled.length;
    const wrong = [
      ...found.filter(mention => !labelled.includes(mention)).map(mention => `found: ${mention}`),
      ...labelled.filter(mention => !found.includes(mention)).map(mention => `missed: ${mention}`),
    ].join('\n');
    assert.ok(precision >= LEAST && recall >= LEAST, `precision ${precision}, recall ${recall}\n${wrong}`);
  });

  it('take “Committee” in the statement by ZTE for HPSCI, from its definition on', () => {
    const committees = all(folder).found.filter(mention => /^004.* Committee \(/.test(mention));
    assert.ok(committees.length > 10);
    for (const mention of committees) assert.match(mention, / hpsci defined$/);
  });

  function all(originals: string): { found: string[]; labelled: string[] } {
    const found: string[] = [];
    for (const file of readdirSync(originals)) {
      const text = readFileSync(join(originals, file), 'utf8');
      found.push(...mentionsIn(text).map(mention => described(basename(file, '.txt'), mention)));
    }
    const labelled = Object.entries(GOLD).flatMap(([file, mentions]) => mentions.map(each => described(file, each)));
    return { found, labelled };
  }

  function mentionsIn(text: string): Labelled[] {
    const passages = passagesOf(text);
    const counts = new Map<string, number>();
    return findMentions(text, 'plaintext', names)
      .map(({ start, end, entity, kind }) => {
        const paragraph = passageNumberAt(passages, start)!;
        const words = text.slice(start, end);
        const nth = (counts.get(`${paragraph} ${words}`) ?? 0) + 1;
        counts.set(`${paragraph} ${words}`, nth);
        return { paragraph, nth, text: words, entity, kind };
      })
      .filter(mention => FIVE.includes(mention.entity));
  }
});

function described(file: string, { paragraph, nth, text, entity, kind }: Labelled): string {
  return `${file} ¶ ${paragraph} ${text} (${nth}): ${entity} ${kind}`;
}
