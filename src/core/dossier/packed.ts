import { PackedLists } from '../packing/read';
import { packLists } from '../packing/write';
import { parseEdtf } from '../timeline/edtf';
import type { EdtfDate } from '../timeline/edtf-date';
import type { DossierFile, Located, Name } from './model';
import { parseDossier } from './parse';
import {
  type Entries,
  KINDS,
  type Kind,
  type Part,
  type Prints,
  partOf,
  RELATION_NAMES,
  type Relation,
  relation,
} from './part';
import { type ProblemCode, problem } from './problems';

/** Where a dossier file stands, as far as it matters for what its text means. */
export interface Placed {
  readonly uri: string;
  /** See `ParseOptions`. */
  readonly roots: readonly string[];
}

/** What is packed beside the entries: everything else of the file, and what a `Part` tells without them. */
interface Rest {
  /** Where the file must stand; undefined where its text means the same anywhere. */
  readonly place: string | undefined;
  readonly file: Partial<DossierFile>;
  readonly namesPrint: string;
  readonly prints: readonly Prints[];
  readonly texts: readonly string[];
}

/** Packed lists: one for each kind of entry, then these. */
const REST = KINDS.length;
const KEYS = REST + 1;
/** For each relation its keys, and the numbers that they lead to. */
const RELATED = REST + 2;
const NAMES = REST + 3;

/**
 * Reads one dossier file, and packs what it gave into a text that is small, can be sent and kept, and from which single
 * entries can be read. Never throws, whatever the text.
 */
export function parsePacked(text: string, { uri, roots }: Placed): string {
  const file = parseDossier(uri, text, { roots });
  // A path that leads upwards may leave the folders that it may lead to, once the file stands elsewhere.
  return packFile(file, text.includes('../') ? placeOf({ uri, roots }) : undefined);
}

/** A packed file of which nothing could be read, with a message for a person that says why. */
export function packUnreadable({ uri }: Pick<Placed, 'uri'>, code: ProblemCode, message: string): string {
  const at = { uri, span: { start: 0, end: 0 } };
  const lists = { sources: [], entities: [], claims: [], events: [], annotations: [], exclusions: [] };
  return packFile({ uri, ...lists, problems: [problem(at, code, message)] }, undefined);
}

function packFile(file: DossierFile, place: string | undefined): string {
  const part = partOf(file);
  const folder = folderOf(file.uri);
  const {
    uri: _uri,
    sources: _s,
    entities: _e,
    claims: _c,
    events: _v,
    annotations: _a,
    exclusions: _x,
    ...other
  } = file;
  const texts = part.texts.map(text => below(folder, text));
  const { namesPrint, prints } = part;
  const rest: Rest = { place, file: other, namesPrint, prints, texts };
  const related = RELATION_NAMES.map(name => part.relation(name));
  return packLists(
    [
      ...KINDS.map(kind => (file[kind] as readonly Entries[Kind][]).map(entry => shortEntry(entry, folder))),
      [rest],
      KINDS.map(kind => part.keys(kind)),
      related.flatMap(({ keys, of }) => [keys, keys.map(of)]),
      [part.names.map(names => names.map(shortName))],
    ],
    file.uri,
  );
}

/** The part that a packed file is where it stands now; undefined where it would have to be parsed anew there. */
export function unpack(packed: string, placed: Placed): Part | undefined {
  const { uri } = placed;
  const lists = new PackedLists(packed, uri);
  const { place, file: rest, namesPrint, prints, texts } = lists.value(REST, 0) as Rest;
  if (place !== undefined && place !== placeOf(placed)) return undefined;

  const folder = folderOf(uri);
  const entries = KINDS.map(kind => new Array<Entries[Kind] | undefined>(lists.count(KINDS.indexOf(kind))));
  /** Read once each: many entries have the same. */
  const dates = new Map<string, unknown>();
  const dateOf = (text: string) => {
    const date = dates.get(text) ?? parseEdtf(text);
    dates.set(text, date);
    return date;
  };
  const read = (list: number, number: number) => wholeEntry(lists.value(list, number) as Entries[Kind], folder, dateOf);
  const entry = (kind: Kind, number: number) => {
    const list = KINDS.indexOf(kind);
    entries[list]![number] ??= read(list, number);
    return entries[list]![number];
  };
  function* each(kind: Kind) {
    const list = KINDS.indexOf(kind);
    for (const [number, known] of entries[list]!.entries()) yield known ?? read(list, number);
  }
  const keys: (readonly string[] | undefined)[] = [];
  const relations: (Relation | undefined)[] = [];
  let names: readonly (readonly Name[])[] | undefined;
  return {
    uri,
    file: fileOf(uri, rest, kind => Array.from(entries[KINDS.indexOf(kind)]!, (_, number) => entry(kind, number))),
    keys: kind => {
      const list = KINDS.indexOf(kind);
      keys[list] ??= lists.value(KEYS, list) as string[];
      return keys[list];
    },
    entry: entry as Part['entry'],
    each: each as Part['each'],
    relation: name => {
      const number = RELATION_NAMES.indexOf(name);
      relations[number] ??= relation(
        lists.value(RELATED, 2 * number) as string[],
        () => lists.value(RELATED, 2 * number + 1) as number[][],
      );
      return relations[number];
    },
    get names() {
      names ??= (lists.value(NAMES, 0) as (string | Name)[][]).map(each => each.map(wholeName));
      return names;
    },
    namesPrint,
    prints,
    texts: texts.map(text => from(folder, text)),
  };
}

/** A name as its text alone, where there is nothing else to say. */
function shortName(name: Name): string | Name {
  return name.case === 'smart' && Object.keys(name).length === 2 ? name.text : name;
}

function wholeName(name: string | Name): Name {
  return typeof name === 'string' ? { text: name, case: 'smart' } : name;
}

/** A file whose lists are read when they are first asked for. */
function fileOf(uri: string, rest: Partial<DossierFile>, list: (kind: Kind) => readonly unknown[]): DossierFile {
  const lists = Object.fromEntries(
    KINDS.map(kind => {
      let read: readonly unknown[] | undefined;
      return [kind, { enumerable: true, get: () => (read ??= list(kind)) }];
    }),
  );
  return Object.defineProperties({ uri, ...rest }, lists) as DossierFile;
}

function placeOf({ uri, roots }: Placed): string {
  return [folderOf(uri), ...roots].join('\n');
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** A URI as the path from the dossier’s folder, with a slash before it, where it lies there. */
function below(folder: string, uri: string): string {
  return uri.startsWith(`${folder}/`) ? uri.slice(folder.length) : uri;
}

/** The URI of such a path; any other stays. */
function from(folder: string, path: string): string {
  return path.startsWith('/') ? folder + path : path;
}

/** The fields that hold a date: a `Dated`, or while it is packed one with the date's text alone. */
const DATED = ['date', 'issued', 'created'] as const;

/** An entry as it is packed: dates as their text, from which they can be read again, and files by their path from the folder. */
function shortEntry<E extends Entries[Kind]>(entry: E, folder: string): E {
  return withDates(
    withPath(entry, uri => below(folder, uri)),
    date => (date as EdtfDate).text,
  );
}

function wholeEntry<E extends Entries[Kind]>(entry: E, folder: string, dateOf: (text: string) => unknown): E {
  return withDates(
    withPath(entry, path => from(folder, path)),
    text => dateOf(text as string),
  );
}

/** An entry with its date, if it has one, changed. */
function withDates<E extends Entries[Kind]>(entry: E, change: (date: unknown) => unknown): E {
  const field = DATED.find(each => each in entry);
  if (!field) return entry;
  const dated = entry[field as keyof E] as { readonly date: unknown };
  return { ...entry, [field]: { ...dated, date: change(dated.date) } };
}

/** An entry with the URI of the file that it names, if it does, changed. */
function withPath<E extends Entries[Kind]>(entry: E, change: (uri: string) => string): E {
  const changed = (path: Located<string>) => ({ ...path, value: change(path.value) });
  if ('text' in entry && typeof entry.text === 'object') return { ...entry, text: changed(entry.text) };
  return 'in' in entry && entry.in ? { ...entry, in: changed(entry.in) } : entry;
}
