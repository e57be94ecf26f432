import type { DossierFile } from '../../src/core/dossier/model';
import { resolveRelative } from '../../src/core/dossier/relative';
import type { DossierEdit, NewName } from '../../src/core/editing/entries';
import { parseEdtf } from '../../src/core/timeline/edtf';

type Section = 'sources' | 'entities' | 'claims' | 'events' | 'annotations' | 'exclusions';
/** What a dossier file says, without where it says it. */
export type Said = Record<string, unknown> & Record<Section, readonly Record<string, unknown>[]>;

const PLACES = new Set(['at', 'keyAt', 'idAt', 'sourceAt']);

export function said({ problems: _, leftOut: _1, uri: _2, ...file }: DossierFile): Said {
  return plain(file) as Said;
}

/** What a dossier file is to say after an edit; undefined where what the edit is about isn't there. */
export function withEdit(before: Said, edit: DossierEdit, uri: string): Said | undefined {
  const added = (section: Section, entry: object): Said => ({
    ...before,
    [section]: [...before[section], plain(entry)],
  });
  const changed = (section: Section, name: string, change: (entry: Record<string, unknown>) => object[]) =>
    before[section].some(entry => nameOf(entry) === name)
      ? { ...before, [section]: before[section].flatMap(entry => (nameOf(entry) === name ? change(entry) : [entry])) }
      : undefined;
  switch (edit.kind) {
    case 'add-source':
      return added('sources', {
        author: [],
        digest: false,
        relays: [],
        ...edit.source,
        issued: dated(edit.source.issued),
      });
    case 'set-fingerprints': {
      const { source, fingerprints } = edit;
      const after = changed('sources', source, entry => [{ ...entry, fingerprints }]);
      return after && withPlaces(after as Said, place => printed(place, source, fingerprints));
    }
    case 'add-entity': {
      const { name, aliases = [], ...rest } = edit.entity;
      const names = [{ text: name }, ...aliases].map(named);
      return added('entities', { ...rest, name, names, context: [], identifiers: {} });
    }
    case 'add-alias':
      return changed('entities', edit.entity, entity => [
        { ...entity, names: [...(entity.names as object[]), named(edit.alias)] },
      ]) as Said | undefined;
    case 'add-claim': {
      const { about, date } = edit.claim;
      return added('claims', {
        stance: 'asserts',
        disputes: [],
        ...edit.claim,
        about: about.map(value => ({ value })),
        date: dated(date),
      });
    }
    case 'add-event': {
      const { entities, date } = edit.event;
      return added('events', { ...edit.event, entities: entities.map(value => ({ value })), date: dated(date) });
    }
    case 'add-annotation':
      return added('annotations', { ...edit.annotation, created: dated(edit.annotation.created) });
    case 'set-annotation':
      return changed('annotations', edit.id, entry => [{ ...entry, body: edit.body }]) as Said | undefined;
    case 'remove-annotation':
      return changed('annotations', edit.id, () => []) as Said | undefined;
    case 'add-exclusion': {
      const { entity, in: path } = edit.exclusion;
      const value = path && (resolveRelative(uri, path) as { uri: string }).uri;
      return added('exclusions', { ...edit.exclusion, entity: { value: entity }, in: value && { value } });
    }
  }
}

type SaidPlace = Record<string, unknown>;

/** With every place that something is cited from or noted at changed. */
function withPlaces(before: Said, change: (place: SaidPlace) => SaidPlace): Said {
  const cited = (section: Section) =>
    before[section].map(entry => ({ ...entry, cite: (entry.cite as SaidPlace[]).map(change) }));
  const annotations = before.annotations.map(entry => ({ ...entry, target: change(entry.target as SaidPlace) }));
  return { ...before, claims: cited('claims'), events: cited('events'), annotations };
}

/** A place with the fingerprint of its paragraph, where that is all it says. */
function printed(place: SaidPlace, source: string, fingerprints: readonly string[]): SaidPlace {
  const fingerprint = place.source === source && fingerprints[Number(place.paragraph ?? 0) - 1];
  return place.quote || place.fingerprint || !fingerprint ? place : { ...place, fingerprint };
}

function nameOf(entry: Record<string, unknown>): unknown {
  return entry.key ?? entry.id;
}

function named({ from, until, ...name }: NewName): object {
  const days = { ...(from && { from: parseEdtf(from) }), ...(until && { until: parseEdtf(until) }) };
  return { case: 'smart', ...name, ...days };
}

function dated(date: string | undefined): object | undefined {
  return date === undefined ? undefined : { date: parseEdtf(date) };
}

function plain(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value, (key, each) => (PLACES.has(key) ? undefined : each)));
}
