import type { Position, Range } from 'vscode-languageserver-protocol';
import { HARBOUR_FILES } from './harbour';
import { type ClientOptions, LanguageClient } from './language-client';

/** A note that names and cites what the harbour's dossier has. */
export const NOTE = `---
dossier: {Board: harbour-board}
---
The PHB paid [see @ledger-2019, para. 2; @{ledger-2019}], says @ledger-2019 [p. 1]. The Board agreed.
`;

/** A second dossier, which refers to the harbour's. */
export const MORE = `dossier: 1
claims:
  - id: more
    about: ["delta"]
    text: More of it.
    by: delta
    cite: [{source: 'ledger-2019'}]
`;

/** A server on the harbour's dossier with these beside it. */
export function startHarbour(options: ClientOptions = {}): Promise<LanguageClient> {
  return LanguageClient.start({
    files: { ...HARBOUR_FILES, 'more.dossier.yaml': MORE, 'notes/a.md': NOTE },
    ...options,
  });
}

/** A text with a caret, put before the first place where `before` stands, or so many UTF-16 units behind that. */
export function caretAt(text: string, before: string, offset = 0): string {
  const index = text.indexOf(before) + offset;
  return `${text.slice(0, index)}|${text.slice(index)}`;
}

/** What stands in a range of a text with LF line breaks. */
export function slice(text: string, { start, end }: Range): string {
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}

/** The UTF-16 offset of a position in such a text. */
export function offsetAt(text: string, { line, character }: Position): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + character;
}
