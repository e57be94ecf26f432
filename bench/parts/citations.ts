import assert from 'node:assert/strict';
import { FigureCheck } from '../../src/core/checking/figures/figure-check';
import type { Finding } from '../../src/core/checking/finding';
import { ignoresIn } from '../../src/core/checking/ignore';
import { shownFindings } from '../../src/core/checking/shown';
import { CitationCheck } from '../../src/core/citation/check-citations';
import { CitationDocument } from '../../src/core/citation/citation-document';
import { type SourceText, sourceText } from '../../src/core/citation/source-text';
import { type Dossier, mergeDossiers } from '../../src/core/dossier/dossier';
import { parseDossier } from '../../src/core/dossier/parse';
import { MentionDocument } from '../../src/core/recognition/mentions';
import { buildNameIndex } from '../../src/core/recognition/names';
import { finish } from '../../src/core/steps';
import { TextDocument } from '../../src/server/text-document';
import type { Effort, Figure } from '../support/figure';
import { Prose, vocabulary } from '../support/prose';
import { type Random, seeded } from '../support/random';
import { median, p99 } from '../support/statistics';
import { computed } from '../support/timing';
import { typing } from '../support/typing';

const NOTE_LENGTH = 1_000_000;
const CITATIONS = 2000;
/** Some of those written stand in code, where they are none. */
const WRITTEN = 2 * CITATIONS;
const SOURCES = 200;
const PARAGRAPHS = 60;
/** Figures in sentences that name an entity, and claims about it. */
const FIGURES = 2000;
const CLAIMS = 300;
const BOARD = 'Port Harbour Board';
/** How much computing a keystroke may take, in milliseconds. */
const MOST = 50;

/**
 * From a keystroke in a long note with many citations and figures to what is to be said of them, in this process, off the
 * typing path: in a note of paragraphs, and in one that is a single paragraph.
 * @throws where that is not what a fresh check says in the end
 */
export function citations(effort: Effort): Figure[] {
  const random = seeded(5);
  const prose = new Prose(random, vocabulary(random), [BOARD]);
  const note = citing(prose.note(NOTE_LENGTH), random);
  const subject = dossierCited(prose, random);
  return [
    ...keystrokesIn('a note of 1 MB', note, subject, random, effort),
    ...keystrokesIn('a paragraph of 1 MB', oneParagraph(note), subject, random, effort),
  ];
}

function keystrokesIn(
  where: string,
  note: string,
  { dossier, texts }: Cited,
  random: Random,
  { quick }: Effort,
): Figure[] {
  const textsOf = (key: string) => texts.get(key) ?? [];
  const index = buildNameIndex(dossier.entities.values());
  const checks = () => ({ citations: new CitationCheck(dossier, textsOf), figures: new FigureCheck(dossier) });
  const shown = (document: CitationDocument, mentions: MentionDocument, by: ReturnType<typeof checks>) => {
    const figures = finish(by.figures.findings(document, mentions.all()));
    return shownFindings([...finish(by.citations.check(document)), ...figures], ignoresIn(document.text), {});
  };
  const check = checks();
  const text = new TextDocument('file:///note.md', 'markdown', 1, note);
  let document = CitationDocument.read(note, 'markdown');
  const mentions = new MentionDocument(text, 'markdown', index);
  const codes = new Set(shown(document, mentions, check).map(({ code }) => code));
  assert.ok(
    document.all().length >= CITATIONS && codes.has('conflicting-figure'),
    `${document.all().length} citations`,
  );
  const times: number[] = [];
  for (const { range, text: typed } of typing(note, random, quick ? 300 : 2000)) {
    const edit = text.change({ range, text: typed }, text.version + 1);
    mentions.update([edit], text);
    const change = { start: edit.start, oldEnd: edit.end, newEnd: edit.start + typed.length };
    times.push(
      computed(() => {
        document = document.edited(change, text.getText());
        shown(document, mentions, check);
      }),
    );
  }
  // Not in between: the memory that these leave behind would be cleared away at the cost of keystrokes.
  const whole = Array.from({ length: quick ? 5 : 10 }, () => {
    let fresh: readonly Finding[] = [];
    const time = computed(() => {
      fresh = shown(CitationDocument.read(text.getText(), 'markdown'), mentions, checks());
    });
    assert.deepEqual(shown(document, mentions, check), fresh);
    return time;
  });
  const what = `Keystroke in ${where} with ${CITATIONS} citations and as many figures, in process: computing of findings`;
  const peer = { name: 'full check', value: median(whole) };
  const worst = Math.max(...times);
  return [
    { what: `${what}, median`, value: median(times), unit: 'ms', peer },
    { what: `${what}, p99`, value: p99(times), unit: 'ms', peer },
    {
      what: `${what}, longest of ${times.length}`,
      value: worst,
      unit: 'ms',
      peer,
      goal: { text: `at most ${MOST} ms`, isMet: worst <= MOST },
    },
  ];
}

/** The prose of a note without what parts it: its longer lines, one below the other. */
function oneParagraph(note: string): string {
  return note
    .split('\n')
    .filter(line => line.length >= 60 && /^\w/.test(line))
    .join('\n');
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
  for (let i = 0; i < FIGURES; i++) {
    const line = prose[Math.floor((i * prose.length) / FIGURES)]!;
    lines[line] += ` The ${BOARD} paid ${random.whole(1, 90)} million euros for quay ${random.of(QUAYS)}.`;
  }
  return lines.join('\n');
}

const QUAYS = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elm', 'Fir', 'Gorse', 'Hazel'];

interface Cited {
  readonly dossier: Dossier;
  readonly texts: ReadonlyMap<string, readonly SourceText[]>;
}

/** Sources with texts, and claims that cite them by quotes, some of which have changed. */
function dossierCited(prose: Prose, random: Random): Cited {
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
  for (let i = 0; i < CLAIMS; i++) {
    const words = `The ${BOARD} paid ${random.whole(1, 90)} million euros for quay ${random.of(QUAYS)} ${prose.sentence()}`;
    claims.push(
      `  - {id: paid-${i}, about: [board], text: ${JSON.stringify(words)}, cite: [{source: source-${i % SOURCES}, paragraph: 2}]}`,
    );
  }
  const entities = `entities:\n  board: {type: PublicBody, name: ${BOARD}}\n`;
  const yaml = `dossier: 1\n${entities}sources:\n${sources.join('\n')}\nclaims:\n${claims.join('\n')}\n`;
  return { dossier: mergeDossiers([parseDossier('file:///bench.dossier.yaml', yaml)]), texts };
}
