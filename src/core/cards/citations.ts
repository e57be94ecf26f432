import type { Dossier } from '../dossier/dossier';
import type { Place } from '../dossier/model';

/** What a jump to a source opens now: the reader's own copy, a digest, the text given in the dossier, or nothing. */
export type Opens = 'original' | 'digest' | 'text' | 'nothing';

/** Tells what a jump to a source, by its key, opens. */
export type WhatOpens = (source: string) => Opens;

/** A numbered citation on a card. */
export interface CardCitation {
  /** From 1; the same place has the same number all over a card. */
  readonly number: number;
  readonly place: Place;
  /** What its link opens, such as `The Register, ¶ 9 (digest)`. */
  readonly label: string;
}

/** Numbers the citations of one card in the order in which they are asked for. */
export interface Citations {
  readonly cite: (place: Place) => CardCitation;
}

/** Begins a card's numbering. */
export function numberCitations(dossier: Dossier, opens: WhatOpens): Citations {
  const given = new Map<string, CardCitation>();
  return {
    cite(place) {
      const key = JSON.stringify([place.source, place.paragraph, place.quote, place.fingerprint]);
      const citation = given.get(key) ?? { number: given.size + 1, place, label: labelOf(dossier, place, opens) };
      given.set(key, citation);
      return citation;
    },
  };
}

const REMARKS: Readonly<Record<Opens, string>> = {
  original: ' (your copy)',
  digest: ' (digest)',
  text: '',
  nothing: ' (text not here)',
};

function labelOf(dossier: Dossier, { source, paragraph }: Place, opens: WhatOpens): string {
  const cited = dossier.sources.get(source);
  // A first name alone, as blogs have it, would tell nobody which source is meant: the title does.
  const name = cited?.containerTitle ?? cited?.publisher ?? cited?.title ?? source;
  const where = paragraph === undefined ? '' : `, ¶ ${paragraph}`;
  return name + where + REMARKS[opens(source)];
}
