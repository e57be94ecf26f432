/** A small dossier of our own invention, with the text it cites, for tests. */
export const HARBOUR = `dossier: 1
title: Harbour contract
sources:
  ledger-2019:
    type: article-newspaper
    title: Harbour board renews dredging contract
    container-title: The Ledger
    issued: 2019-04-12
    text: texts/ledger-2019.txt
entities:
  harbour-board:
    type: PublicBody
    name: Port Harbour Board
    aliases:
      - {text: PHB, case: exact}
    summary: Runs the port.
  delta:
    type: Company
    name: Delta Dredging
claims:
  - id: renewal-price
    about: [harbour-board, delta]
    text: The renewal costs 4.1 million euros a year.
    by: harbour-board
    stance: asserts
    date: 2019-04
    property: contract-price
    value: 4.1 million EUR/year
    cite:
      - {source: ledger-2019, paragraph: 2}
  - id: renewal-price-disputed
    about: [harbour-board]
    text: The true cost is nearer 6 million euros a year.
    by: delta
    stance: denies
    cite:
      - {source: ledger-2019, paragraph: 3}
    disputes: [renewal-price]
events:
  - id: renewal-signed
    date: 2019-04-11
    title: Board signs the dredging renewal
    entities: [harbour-board, delta]
    cite: [{source: ledger-2019, paragraph: 1}]
  - id: dredging-began
    date: 2019~
    title: Dredging begins
    entities: [delta]
    cite: [{source: ledger-2019, paragraph: 3}]
`;

export const LEDGER = `Harbour board renews dredging contract

The Port Harbour Board will pay 4.1 million euros a year.

Delta Dredging says that six million is nearer the truth.
`;

/** The files of a workspace that holds both. */
export const HARBOUR_FILES = { 'harbour.dossier.yaml': HARBOUR, 'texts/ledger-2019.txt': LEDGER };
