import { type Dossier, mergeDossiers } from '../../src/core/dossier/dossier';
import type {
  Claim,
  Dated,
  DossierEvent,
  DossierFile,
  Entity,
  Exclusion,
  Place,
  Quote,
  Source,
} from '../../src/core/dossier/model';
import { parseEdtf } from '../../src/core/timeline/edtf';
import { isEdtfError } from '../../src/core/timeline/edtf-date';

/** Where made-up entries of a test stand. */
const AT = { uri: 'file:///test.dossier.yaml', span: { start: 0, end: 0 } };

/** A dossier of one file, made without YAML. */
export function dossierOf(parts: Partial<DossierFile>): Dossier {
  const nothing = { sources: [], entities: [], claims: [], events: [], annotations: [], exclusions: [], problems: [] };
  return mergeDossiers([{ uri: AT.uri, ...nothing, ...parts }]);
}

export function dated(edtf: string): Dated {
  const date = parseEdtf(edtf);
  if (isEdtfError(date)) throw new Error(`not EDTF: ${edtf}`);
  return { date, at: AT };
}

export function place(source: string, more: Partial<Place> = {}): Place {
  return { source, at: AT, sourceAt: AT, ...more };
}

export function source(key: string, more: Partial<Source> = {}): Source {
  return { key, author: [], digest: false, relays: [], at: AT, keyAt: AT, ...more };
}

/** `names` are the aliases; the main name goes before them. */
export function entity(key: string, name: string, { names = [], ...more }: Partial<Entity> = {}): Entity {
  const all = [{ text: name, case: 'smart' as const }, ...names];
  return { key, type: 'Company', name, context: [], identifiers: {}, at: AT, keyAt: AT, ...more, names: all };
}

/** `about` and `disputes` as keys and ids. */
export function claim(
  id: string,
  {
    about = [],
    disputes = [],
    ...more
  }: Partial<Omit<Claim, 'about' | 'disputes'>> & { about?: string[]; disputes?: string[] } = {},
): Claim {
  const located = (values: string[]) => values.map(value => ({ value, at: AT }));
  return {
    id,
    text: id,
    stance: 'asserts',
    cite: [],
    at: AT,
    idAt: AT,
    ...more,
    about: located(about),
    disputes: located(disputes),
  };
}

/** `entities` as keys. */
export function event(
  id: string,
  date: string,
  { entities = [], ...more }: Partial<Omit<DossierEvent, 'entities'>> & { entities?: string[] } = {},
): DossierEvent {
  const located = entities.map(value => ({ value, at: AT }));
  return { id, title: id, cite: [], at: AT, idAt: AT, ...more, date: dated(date), entities: located };
}

/** `entity` as a key; `only` is the URI of the note that it is about. */
export function exclusion(
  entity: string,
  text: string,
  { only, quote }: { only?: string; quote?: Quote } = {},
): Exclusion {
  return {
    entity: { value: entity, at: AT },
    text,
    ...(only !== undefined && { in: { value: only, at: AT } }),
    ...(quote && { quote }),
    at: AT,
  };
}
