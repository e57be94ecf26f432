import type { Action, Attached, Change, Desk, Selected } from '../../src/client/growing/desk';
import { likelyTitle } from '../../src/core/citation/likely-title';
import { publishedDates } from '../../src/core/editing/date-proposal';
import { proposedSourceKind } from '../../src/core/editing/source-kind-proposal';
import {
  DESCRIBE_TEXT,
  type DescribeTextParams,
  DOSSIERS,
  type DossierItem,
  EXCLUDE,
  PROPOSE,
  type Proposal,
  type ProposeParams,
  READ_BIBLIOGRAPHY,
  type TextDescription,
} from '../../src/protocol/editing';
import { ENTITIES, ENTRY, type LocationItem, MENTIONS, SOURCES } from '../../src/protocol/requests';
import { plain } from './plain';
import type { Script } from './script';

const START = { line: 0, character: 0 };
const LINE = { start: START, end: { line: 0, character: 9 } };

export const OWN: DossierItem = { uri: 'file:///notes/own.dossier.yaml', builtin: false, entities: 2 };
export const OTHER: DossierItem = {
  uri: 'file:///notes/other.dossier.yaml',
  title: 'Other',
  builtin: false,
  entities: 1,
};
export const SHIPPED: DossierItem = { uri: 'file:///ext/zte.dossier.yaml', builtin: true, entities: 5 };

export const PROPOSAL: Proposal = {
  text: 'the Board paid 4.1 million',
  title: 'the Board paid 4.1 million',
  id: 'board-paid',
  kinds: ['Company', 'PublicBody'],
  near: [],
  entities: [{ key: 'harbour-board', name: 'Port Harbour Board', inSelection: true }],
  dates: [],
  published: [],
  figures: [],
  properties: ['contract-price'],
};

/** What is typed offers less. */
const TYPED: Proposal = { ...PROPOSAL, id: 'typed', entities: [] };

/** What a desk is made of, where a test wants other things than these. */
export interface Setting {
  readonly dossiers?: readonly DossierItem[];
  readonly proposal?: Partial<Proposal> | null;
  /** What texts offer that are typed; others no entity. */
  readonly typed?: Readonly<Record<string, Partial<Proposal>>>;
  readonly selected?: Partial<Selected> | null;
  readonly folders?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly last?: string;
  /** The file or folder that is found in the dialog. */
  readonly elsewhere?: string;
  /** Whether the person ends a search before its end. */
  readonly endsSearch?: boolean;
  /** Whether what is written can be. */
  readonly writes?: boolean;
  /** Which dossier the entities are in. */
  readonly entityIn?: string;
  /** What the server answers to some requests, or a function of what they ask. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** A desk without an editor: the server's answers are given, and what is written, shown and said is kept. */
export class FakeDesk implements Desk {
  readonly t = plain;
  readonly written: Change[] = [];
  readonly shown: LocationItem[] = [];
  readonly said: { message: string; actions: readonly Action[] }[] = [];
  readonly ran: string[] = [];
  annotationsShown = false;
  /** Which files are attached as originals. */
  readonly originals = new Map<string, string>();
  readonly attached: Attached = {
    of: source => this.originals.get(source),
    set: async (source, uri) => {
      if (uri === undefined) this.originals.delete(source);
      else this.originals.set(source, uri);
    },
  };

  constructor(
    readonly ask: Script,
    private readonly setting: Setting = {},
  ) {}

  readonly request: Desk['request'] = async (method: string, params: unknown) => {
    const { dossiers = [OWN], proposal, typed, entityIn = OWN.uri, answers = {} } = this.setting;
    const all: Record<string, unknown> = {
      [DOSSIERS]: dossiers,
      [PROPOSE]: (params: ProposeParams) => {
        if (proposal === null) return null;
        if ('text' in params) return { ...TYPED, text: params.text, ...typed?.[params.text] };
        return { ...PROPOSAL, ...proposal };
      },
      [DESCRIBE_TEXT]: ({ uri }: DescribeTextParams): TextDescription => {
        const text = this.setting.files?.[uri] ?? '';
        const title = likelyTitle({ text });
        const kind = proposedSourceKind({ text });
        return { ...(title && { title }), ...(kind && { kind }), published: publishedDates(text) };
      },
      [ENTITIES]: [
        { key: 'delta', name: 'Delta Dredging', type: 'Company', mentions: 0 },
        { key: 'harbour-board', name: 'Port Harbour Board', type: 'PublicBody', mentions: 1 },
      ],
      [SOURCES]: [
        {
          key: 'ledger-2019',
          title: 'Board renews',
          publisher: 'The Ledger',
          opens: 'text',
          attached: false,
          fingerprints: 0,
          cited: [],
        },
      ],
      [ENTRY]: { uri: entityIn, range: LINE },
      [MENTIONS]: [{ range: LINE, entity: 'harbour-board', kind: 'name' }],
      [READ_BIBLIOGRAPHY]: {
        sources: [
          { source: { key: 'doe-2012', title: 'On dredging', issued: '2012' } },
          { source: { key: 'ledger-2', title: 'Board renews' }, duplicateOf: 'ledger-2019' },
        ],
        problems: [],
      },
      [EXCLUDE]: { exclusion: { entity: 'harbour-board', text: 'the Board' } },
      ...answers,
    };
    // biome-ignore lint/suspicious/noExplicitAny: each method has an answer of its own type
    const answer = all[method] as any;
    return typeof answer === 'function' ? answer(params) : answer;
  };

  selected(): Selected | undefined {
    if (this.setting.selected === null) return undefined;
    return { uri: 'file:///notes/a.txt', range: LINE, textIn: () => 'the Board', ...this.setting.selected };
  }

  folders() {
    return (this.setting.folders ?? ['file:///notes']).map(uri => ({ uri, name: uri.split('/').at(-1)! }));
  }

  lastDossier() {
    return this.setting.last;
  }

  nameOf(uri: string) {
    return decodeURIComponent(uri.split('/').at(-1)!);
  }

  async files(glob: string) {
    const endings = /\w+(?=\}?$)|\w+(?=,)/g;
    const wanted: readonly string[] = glob.match(endings) ?? [];
    return Object.keys(this.setting.files ?? {}).filter(uri => wanted.includes(uri.split('.').at(-1)!));
  }

  async list(folder: string) {
    const inside = Object.keys(this.setting.files ?? {}).filter(uri => uri.startsWith(`${folder}/`));
    return inside.map(uri => uri.slice(folder.length + 1));
  }

  async read(uri: string) {
    return this.setting.files?.[uri];
  }

  async browse() {
    return this.setting.elsewhere || undefined;
  }

  async browseFolder() {
    return this.setting.elsewhere || undefined;
  }

  async search<T>(_: string, folder: string, look: (uri: string) => Promise<T | undefined>) {
    if (this.setting.endsSearch) return undefined;
    const uris = Object.keys(this.setting.files ?? {}).filter(uri => uri.startsWith(`${folder}/`));
    const found = (await Promise.all(uris.map(look))).flatMap(value => (value === undefined ? [] : [value]));
    return { found, count: uris.length };
  }

  showsAnnotations() {
    return this.annotationsShown;
  }

  async showAnnotations() {
    this.annotationsShown = true;
  }

  async write(change: Change) {
    this.written.push(change);
    return this.setting.writes ?? true;
  }

  async show(location: LocationItem) {
    this.shown.push(location);
  }

  tell(message: string, ...actions: readonly Action[]) {
    this.said.push({ message, actions });
  }

  run(command: string, argument?: unknown) {
    this.ran.push(argument === undefined ? command : `${command} ${JSON.stringify(argument)}`);
  }
}
