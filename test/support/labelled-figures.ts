import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FigureCheck, type JudgedFigure } from '../../src/core/checking/figures/figure-check';
import type { Finding } from '../../src/core/checking/finding';
import { CitationDocument } from '../../src/core/citation/citation-document';
import { type Dossier, mergeDossiers } from '../../src/core/dossier/dossier';
import { parseDossier } from '../../src/core/dossier/parse';
import { findMentions } from '../../src/core/recognition/mentions';
import { buildNameIndex } from '../../src/core/recognition/names';
import type { Span } from '../../src/core/span';
import { finish } from '../../src/core/steps';

/** What is known of a figure in a sentence: the sources say so, or all otherwise, or nothing of it, or nothing should be said of it. */
export type Label = 'right' | 'wrong' | 'other' | 'none';

export interface LabelledSentence {
  readonly text: string;
  readonly figures: readonly (Span & { readonly label: Label })[];
}

const FIXTURES = join(__dirname, '../fixtures/figures');
const MARK = /\{([^|{}]+)\|(right|wrong|other|none)\}/;

/** The sentences of a file in test/fixtures/figures, without their marks. */
export function labelledSentences(file: string): LabelledSentence[] {
  const lines = readFileSync(join(FIXTURES, file), 'utf8').split('\n');
  return lines
    .filter(line => line !== '' && !line.startsWith('# '))
    .map(line => {
      let text = line.replaceAll('\\n', '\n');
      const figures: (Span & { label: Label })[] = [];
      for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
        const [whole, words = '', label] = mark;
        figures.push({ start: mark.index, end: mark.index + words.length, label: label as Label });
        text = text.slice(0, mark.index) + words + text.slice(mark.index + whole.length);
      }
      return { text, figures };
    });
}

/** The dossier that ships, and the invented ones: a ferry company’s and a historian’s. */
export const ZTE = join(__dirname, '../../media/dossiers/zte/zte.dossier.yaml');
export const KESTREL = join(FIXTURES, 'kestrel.dossier.yaml');
export const VELDHAVEN = join(FIXTURES, 'veldhaven.dossier.yaml');

export interface FigureJudge {
  readonly dossier: Dossier;
  judge(text: string): JudgedFigure[];
  findings(text: string): Finding[];
}

const judges = new Map<string, FigureJudge>();

/** Judges the figures of texts by a dossier file. */
export function figureJudge(path: string): FigureJudge {
  const judge = judges.get(path) ?? figureJudgeOf(readFileSync(path, 'utf8'), `file://${path}`);
  judges.set(path, judge);
  return judge;
}

/** Judges the figures of texts by a dossier. */
export function figureJudgeOf(yaml: string, uri = 'file:///x.dossier.yaml'): FigureJudge {
  const dossier = mergeDossiers([parseDossier(uri, yaml)]);
  const index = buildNameIndex(dossier.entities.values());
  const check = new FigureCheck(dossier);
  const read = (text: string) => CitationDocument.read(text, 'markdown');
  const mentions = (text: string) => findMentions(text, 'markdown', index);
  return {
    dossier,
    judge: text => finish(check.judgedAt({ start: 0, end: text.length }, read(text), mentions(text))),
    findings: text => finish(check.findings(read(text), mentions(text))),
  };
}
