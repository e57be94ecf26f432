import type { CardLinks } from '../../../src/core/cards/markdown';
import { claim, dated, dossierOf, entity, event, place, source } from '../../support/model';

const LEDGER_1 = place('ledger', { paragraph: 1 });
const LEDGER_3 = place('ledger', { paragraph: 3 });
const TIDE_2 = place('tide', { paragraph: 2 });

/** A dossier with every side of a card in it. */
export const DOSSIER = dossierOf({
  sources: [
    source('ledger', {
      type: 'article-newspaper',
      title: 'Harbour board renews dredging contract',
      containerTitle: 'The Ledger',
      author: [{ given: 'Ann', family: 'Quay' }],
      issued: dated('2019-04-12'),
      digest: true,
    }),
    source('tide', { title: 'The Tide', issued: dated('2019-04~'), note: 'Dated by the storm that it mentions.' }),
  ],
  entities: [
    entity('board', 'Port Harbour Board', {
      type: 'PublicBody',
      summary: 'Runs the port.',
      names: [
        { text: 'PHB', case: 'exact' },
        { text: 'PORT HARBOUR-BOARD', case: 'smart' },
        { text: '港務局', case: 'smart', lang: 'zh' },
      ],
    }),
    entity('delta', 'Delta Dredging'),
    entity('review', 'Public Hydrography Bureau'),
  ],
  claims: [
    claim('plain', { about: ['board'], text: 'The board has nine members.', by: 'board', cite: [LEDGER_1] }),
    claim('price', {
      about: ['board', 'delta'],
      text: 'The renewal costs 4.1 million euros a year.',
      by: 'board',
      date: dated('2019-04'),
      property: 'contract-price',
      value: '4.1 million EUR/year',
      cite: [LEDGER_3],
      note: 'Without tax.',
    }),
    claim('true-price', {
      about: ['board'],
      text: 'That the price is so low.',
      by: 'delta',
      stance: 'denies',
      cite: [TIDE_2],
      disputes: ['price'],
    }),
    claim('rivalry', { about: ['board'], text: 'Two firms made bids.', stance: 'reports', cite: [LEDGER_3, TIDE_2] }),
    claim('rumour', { about: ['board'], text: 'The quay sinks.', stance: 'alleges' }),
    claim('members', {
      about: ['board'],
      text: 'It has ten members.',
      by: 'an auditor',
      stance: 'finds',
      cite: [LEDGER_1],
    }),
  ],
  events: [
    event('signed', '2019-04-11', {
      title: 'Board signs the renewal',
      entities: ['board', 'delta'],
      cite: [LEDGER_1, TIDE_2],
      note: 'At the quay.',
    }),
  ],
});

/** Links as short as can be read in a test. */
export const LINKS: CardLinks = {
  place: ({ source: key, paragraph }) => `file:///${key}.txt#${paragraph}`,
  more: (what, key) => `command:${what}?${key}`,
  definition: 'file:///note.md#L12',
};

export const OPENS = (key: string) => (key === 'ledger' ? ('digest' as const) : ('original' as const));
