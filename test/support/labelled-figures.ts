import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FoundQuantity, quantitiesIn } from '../../src/core/checking/figures/note-quantities';
import { Statements } from '../../src/core/checking/figures/statements';
import { type Dossier, mergeDossiers } from '../../src/core/dossier/dossier';
import { parseDossier } from '../../src/core/dossier/parse';
import { findMentions } from '../../src/core/recognition/mentions';
import { buildNameIndex, type NameIndex } from '../../src/core/recognition/names';
import type { Span } from '../../src/core/span';

/** What is known of a figure in a sentence: the sources say so, or otherwise, or nothing of it. */
export type Label = 'right' | 'wrong' | 'other';

export interface LabelledSentence {
  readonly text: string;
  readonly figures: readonly (Span & { readonly label: Label })[];
}

const FIXTURES = join(__dirname, '../fixtures/figures');
const MARK = /\{([^|{}]+)\|(right|wrong|other)\}/;

/** The sentences of a file, without their marks. */
export function labelledSentences(file: string): LabelledSentence[] {
  const lines = readFileSync(join(FIXTURES, file), 'utf8').split('\n');
  return lines.filter(line => line !== '' && !line.startsWith('#')).map(line => {
    let text = line;
    const figures: (Span & { label: Label })[] = [];
    for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
      const [whole, words, label] = mark;
      figures.push({ start: mark.index, end: mark.index + words!.length, label: label as Label });
      text = text.slice(0, mark.index) + words + text.slice(mark.index + whole.length);
    }
    return { text, figures };
  });
}

export function dossierIn(path: string): Dossier {
  return mergeDossiers([parseDossier(`file:///${path}`, readFileSync(path, 'utf8'))]);
}
export const KESTREL = join(FIXTURES, 'kestrel.dossier.yaml');
export const ZTE = join(__dirname, '../../media/dossiers/zte/zte.dossier.yaml');
