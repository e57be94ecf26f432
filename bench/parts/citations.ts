import assert from 'node:assert/strict';
import { ignoresIn } from '../../src/core/checking/ignore';
import { shownFindings } from '../../src/core/checking/shown';
import { CitationCheck } from '../../src/core/citation/check-citations';
import { CitationDocument } from '../../src/core/citation/citation-document';
import { type SourceText, sourceText } from '../../src/core/citation/source-text';
import { type Dossier, mergeDossiers } from '../../src/core/dossier/dossier';
import { parseDossier } from '../../src/core/dossier/parse';
import { finish } from '../../src/core/steps';
import { TextDocument } from '../../src/server/text-document';
import type { Effort, Figure } from '../support/figure';
import { Prose, vocabulary } from '../support/prose';
import { type Random, seeded } from '../support/random';
import { median, p99 } from '../support/statistics';
import { timed } from '../support/timing';
import { typing } from '../support/typing';

const NOTE_LENGTH = 1_000_000;
const CITATIONS = 2000;
/** Some of those written stand in code, where they are none. */
const WRITTEN = 2 * CITATIONS;
const SOURCES = 200;
const PARAGRAPHS = 60;
/** What a keystroke may cost, in milliseconds. */
const MOST = 50;

/**
 * From a keystroke in a long note with many citations to what is to be said of them, in this process, off the typing path.
 * @throws where that is not what a fresh check says in the end
 */
export function citations({ quick }: Effort): Figure[] {
  const random = seeded(5);
  const prose = new Prose(random, vocabulary(random), ['Port Harbour Board']);
  const note = citing(prose.note(NOTE_LENGTH), random);
  const { dossier, texts } = dossierCited(prose, random);
  const textsOf = (key: string) => texts.get(key) ?? [];
  const check = new CitationCheck(dossier, textsOf);
  const shown = (document: CitationDocument, by: CitationCheck) =>
    shownFindings(finish(by.check(document)), ignoresIn(document.text), {});
  const text = new TextDocument('file:///note.md', 'markdown', 1, note);
  let document = CitationDocument.read(note, 'markdown');
  assert.ok(
    document.all().length >= CITATIONS && shown(document, check).length > 0,
    `${document.all().length} citations`,
  );
  const times: number[] = [];
  const whole: number[] = [];
  for (const { range, text: typed, isFirst } of typing(note, random, quick ? 300 : 2000)) {
    const edit = text.change({ range, text: typed }, text.version + 1);
    const change = { start: edit.start, oldEnd: edit.end, newEnd: edit.start + typed.length };
    times.push(
      timed(() => {
        document = document.edited(change, text.getText());
        shown(document, check);
      }),
    );
    if (!isFirst) continue;
    const current = text.getText();
    whole.push(timed(() => shown(CitationDocument.read(current, 'markdown'), new CitationCheck(dossier, textsOf))));
  }
  const fresh = shown(CitationDocument.read(text.getText(), 'markdown'), new CitationCheck(dossier, textsOf));
  assert.deepEqual(shown(document, check), fresh);
  const what = `Keystroke in a note of 1 MB with ${CITATIONS} citations, in process: findings`;
  const peer = { name: 'full check', value: median(whole) };
  const worst = p99(times);
  return [
    { what: `${what}, median`, value: median(times), unit: 'ms', peer },
    {
      what: `${what}, p99`,
      value: worst,
      unit: 'ms',
      peer,
      goal: { text: `at most ${MOST} ms`, isMet: worst <= MOST },
    },
  ];
}

/** A note with citations at the end of its longer lines: of known and unknown sources and paragraphs. */
function citing(note: string, random: Random): string {
  const lines = note.split('\n');
  const prose = lines.flatMap((line, i) => (line.length >= 60 ? [i] : []));
  for (let i = 0; i < WRITTEN; i++) {
    const line = prose[Math.floor((i * prose.length) / WRITTEN)]!;
    const key = `source-${random.whole(0, SOURCES + 5)}`;
    lines[line] += ` [@${key}, para. ${random.whole(1, PARAGRAPHS + 2)}]`;
  }
  return lines.join('\n');
}

/** Sources with texts, and claims that cite them by quotes, some of which have changed. */
function dossierCited(prose: Prose, random: Random): { dossier: Dossier; texts: Map<string, SourceText[]> } {
  const texts = new Map<string, SourceText[]>();
  const sources: string[] = [];
  const claims: string[] = [];
  for (let i = 0; i < SOURCES; i++) {
    const key = `source-${i}`;
    const paragraphs = Array.from({ length: PARAGRAPHS }, () => `${prose.sentence()} ${prose.sentence()}`);
    texts.set(key, [sourceText(paragraphs.join('\n\n'))]);
    sources.push(`  ${key}: {title: Source ${i}}`);
    for (let n = 1; n <= PARAGRAPHS; n += 6) {
      const words = paragraphs[n - 1]!.split(' ').slice(5, 20);
      if (random.whole(0, 9) === 0) words[7] = 'otherwise';
      const quote = JSON.stringify(words.join(' '));
      claims.push(
        `  - {id: c${i}-${n}, about: [], text: Claim, cite: [{source: ${key}, paragraph: ${n}, quote: {exact: ${quote}}}]}`,
      );
    }
  }
  const yaml = `dossier: 1\nsources:\n${sources.join('\n')}\nclaims:\n${claims.join('\n')}\n`;
  return { dossier: mergeDossiers([parseDossier('file:///bench.dossier.yaml', yaml)]), texts };
}
