import type { Location, Position } from 'vscode-languageserver';
import type { KeyKind, KeyUse } from '../core/dossier/language/entries';
import { choiceKeysIn } from '../core/dossier/language/note-keys';
import { withoutQuotes } from '../core/dossier/language/rename';
import { frontMatterEnd } from '../core/recognition/frontmatter';
import { noteLanguage } from '../core/recognition/language';
import type { Span } from '../core/span';
import type { UsesOfParams } from '../protocol/requests';
import type { DossierDocument } from './dossier-texts';
import type { Note } from './notes';
import { toRange } from './positions';
import type { Services } from './services';
import { targetAt } from './target';
import type { TextDocument } from './text-document';

/** A key of an entity, a source, a claim and so on. */
export interface Key {
  readonly kind: KeyKind;
  readonly key: string;
}

/** A place where a key is written. */
export interface KeyPlace extends Key {
  /** The normal URI of the document. */
  readonly uri: string;
  readonly document: TextDocument;
  /** The key itself, without quotes, `@` and braces. */
  readonly span: Span;
  /** In YAML as written, with quotes; else the same. */
  readonly written: Span;
  /** A bare citation, such as `@doe`, might be something else, such as somebody's name in a network. */
  readonly role: 'definition' | 'reference' | 'citation' | 'bare-citation' | 'choice';
}

/** The key at a position: anywhere in a dossier, in a note's citation or front matter. */
export function keyAt(services: Services, uri: string, position: Position): KeyPlace | undefined {
  const dossier = services.dossiers.open(uri);
  if (dossier) {
    const use = dossier.content.useAt(dossier.document.offsetAt(position));
    return use && inDossier(dossier, use);
  }
  const open = services.documents.get(uri);
  if (!open?.mentions()) return undefined;
  const offset = open.text.offsetAt(position);
  if (offset <= frontMatterEnd(open.text)) {
    const choice = choicesIn(open).find(({ written }) => written.start <= offset && offset <= written.end);
    if (choice) return choice;
  }
  const target = targetAt(services, uri, position);
  if (target?.kind !== 'citation') return undefined;
  const [place] = citationsIn({ uri: open.uri, text: open.text, citations: () => [target.citation] });
  return place && place.span.start - 1 <= offset && offset <= place.span.end ? place : undefined;
}

/** Where the entries stand that a key names, in the order of the files. */
export async function definitionsOf(services: Services, key: Key): Promise<KeyPlace[]> {
  return (await dossierUses(services, key)).filter(({ role }) => role === 'definition');
}

/** Where the entries stand that the key at a position of a dossier, or of a note's front matter, names; undefined where no key is. */
export async function entriesAt(services: Services, uri: string, position: Position): Promise<Location[] | undefined> {
  const place = keyAt(services, uri, position);
  if (!place || place.role === 'citation' || place.role === 'bare-citation') return undefined;
  return (await definitionsOf(services, place)).map(locationOf);
}

/** A place as the protocol has it. */
export function locationOf({ document, span }: KeyPlace): Location {
  return { uri: document.uri, range: toRange(document, span) };
}

/** Every place in the dossiers where a key stands. */
export async function dossierUses({ dossiers, slices }: Services, { kind, key }: Key): Promise<KeyPlace[]> {
  const found: KeyPlace[] = [];
  for (const uri of dossiers.uris()) {
    const dossier = await dossiers.get(uri);
    const uses = dossier ? await slices.do(() => dossier.content.usesOf(kind, key)) : [];
    found.push(...uses.map(use => inDossier(dossier!, use)));
  }
  return found;
}

/** Every place in a note where a key stands: citations of a source, and what front matter chooses. */
export function usesInNote(note: Note, { kind, key }: Key): KeyPlace[] {
  if (!note.text.getText().includes(key)) return [];
  const places = kind === 'source' ? citationsIn(note) : kind === 'entity' ? choicesIn(note) : [];
  return places.filter(place => place.key === key);
}

/** Whether notes can have keys of this kind in them. */
export function isInNotes({ kind }: Key): boolean {
  return kind === 'source' || kind === 'entity';
}

/** What a request names. */
export function keyOf(params: UsesOfParams): Key {
  const [kind, key] = Object.entries(params)[0] as [KeyKind, string];
  return { kind, key };
}

function citationsIn({ uri, text, citations }: Pick<Note, 'uri' | 'text' | 'citations'>): KeyPlace[] {
  return citations().map(({ key, keySpan: span, form, locator }) => {
    const isBare = form === 'in-text' && !locator && text.slice(span.start - 1, span.start) !== '{';
    return {
      kind: 'source',
      key,
      uri,
      document: text,
      span,
      written: span,
      role: isBare ? 'bare-citation' : 'citation',
    };
  });
}

function choicesIn({ uri, text }: Pick<Note, 'uri' | 'text'>): KeyPlace[] {
  return choiceKeysIn(text.getText(), noteLanguage(text.languageId)).map(({ key, span: written }) => {
    const span = withoutQuotes(text.getText(), written);
    return { kind: 'entity', key, uri, document: text, span, written, role: 'choice' };
  });
}

function inDossier({ uri, document, content }: DossierDocument, { span: written, ...use }: KeyUse): KeyPlace {
  return { ...use, uri, document, span: withoutQuotes(content.text, written), written };
}
