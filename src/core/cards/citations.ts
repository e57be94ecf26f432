import type { Dossier } from '../dossier/dossier';
import type { Place } from '../dossier/model';
import { t } from '../l10n';

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

/** A source, or a paragraph of it, with what a jump opens. */
const LABELS: Readonly<
  Record<Opens, { source: (name: string) => string; paragraph: (name: string, number: number) => string }>
> = {
  original: {
    source: name => t('{0} (your copy)', name),
    paragraph: (name, number) => t('{0}, ¶ {1} (your copy)', name, number),
  },
  digest: {
    source: name => t('{0} (digest)', name),
    paragraph: (name, number) => t('{0}, ¶ {1} (digest)', name, number),
  },
  text: {
    source: name => name,
    paragraph: (name, number) => t('{0}, ¶ {1}', name, number),
  },
  nothing: {
    source: name => t('{0} (text not here)', name),
    paragraph: (name, number) => t('{0}, ¶ {1} (text not here)', name, number),
  },
};

function labelOf(dossier: Dossier, { source, paragraph }: Place, opens: WhatOpens): string {
  const cited = dossier.sources.get(source);
  // A first name alone, as blogs have it, would tell nobody which source is meant: the title does.
  const name = cited?.containerTitle ?? cited?.publisher ?? cited?.title ?? source;
  const label = LABELS[opens(source)];
  return paragraph === undefined ? label.source(name) : label.paragraph(name, paragraph);
}
