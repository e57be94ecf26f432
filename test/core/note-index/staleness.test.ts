import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeDossiers } from '../../../src/core/dossier/dossier';
import type { DossierFile, Name } from '../../../src/core/dossier/model';
import { partOf } from '../../../src/core/dossier/part';
import { NoteTable } from '../../../src/core/note-index/note-table';
import { packNotes, unpackNotes } from '../../../src/core/note-index/packed-notes';
import { readNote } from '../../../src/core/note-index/read-note';
import {
  exclusionsByNote,
  namesFilter,
  printOfKnowledge,
  type Recognition,
} from '../../../src/core/note-index/recognition';
import { Staleness } from '../../../src/core/note-index/staleness';
import { knowledgeOf } from '../../../src/core/recognition/knowledge';
import { buildNameIndex } from '../../../src/core/recognition/names';
import { periodsOf } from '../../../src/core/recognition/periods';
import { usePrefilter } from '../../../src/core/recognition/prefilter';
import { finish } from '../../../src/core/steps';
import { UTF8 } from '../../../src/server/utf8';
import { claim, dated, entity, exclusion } from '../../support/model';
import { PREFILTERS } from '../../support/prefilters';

const KEYS = ['port', 'zte', 'uk', 'us'] as const;
const WORDS = ['ZTE', 'Port', 'Port Board', 'Board', 'PB', 'NCSC', 'Great Centre', 'Foo Bar', 'Foo', 'board'];
const key = fc.constantFrom(...KEYS);
const word = fc.constantFrom(...WORDS);
const name: fc.Arbitrary<Name> = fc.record(
  {
    text: word,
    case: fc.constantFrom('smart' as const, 'exact' as const, 'ignore' as const),
    until: fc.constant(dated('2015').date),
  },
  { requiredKeys: ['text', 'case'] },
);

const entry = fc
  .record({ key, main: word, names: fc.array(name, { maxLength: 2 }), context: fc.subarray(['harbour', 'radio']) })
  .map(({ key, main, ...more }) => entity(key, main, more));
const rule = fc
  .record({ key, text: word, only: fc.constantFrom(undefined, 'file:///n/0.md') })
  .map(({ key, text, only }) => exclusion(key, text, only === undefined ? {} : { only }));
const file: fc.Arbitrary<Omit<DossierFile, 'uri'>> = fc.record({
  sources: fc.constant([]),
  entities: fc.uniqueArray(entry, { selector: each => each.key, maxLength: 4 }),
  claims: fc.array(
    fc.uniqueArray(key, { minLength: 1, maxLength: 2 }).map(about => claim('c', { about })),
    { maxLength: 1 },
  ),
  events: fc.constant([]),
  annotations: fc.constant([]),
  exclusions: fc.array(rule, { maxLength: 2 }),
  problems: fc.constant([]),
});

const text = fc
  .tuple(
    fc.constantFrom('', '---\ndossier: {NCSC: us, Board: none}\n---\n\n', '---\ndate: 2014-02\n---\n\n'),
    fc.array(
      fc.oneof(
        word,
        fc.constantFrom(
          '. ',
          '\n\n',
          ' (the “Board”) ',
          'Port Board (PB)',
          'Foo Bar.com',
          '`ZTE`',
          'harbour',
          '@ledger',
        ),
      ),
      { maxLength: 12 },
    ),
  )
  .map(([front, parts]) => front + parts.join(' '));

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ file: fc.nat(1), becomes: file }) },
  fc.record({ note: fc.nat(2), becomes: text }),
);

describe('the index of notes', () => {
  afterEach(() => usePrefilter(undefined));

  it('is after any changes of notes and dossiers what one made anew is, reading only what may have changed', function () {
    this.timeout(20_000);
    let kept = 0;
    const run = (way: number, files: Omit<DossierFile, 'uri'>[], notes: string[], steps: Step[]) => {
      usePrefilter(PREFILTERS[way]![1]);
      const workspace = new Workspace(files, notes);
      for (const each of steps) {
        if ('note' in each) workspace.change(each.note, each.becomes);
        else workspace.replace(each.file, each.becomes);
        kept += workspace.follow();
        assert.deepEqual(marksIn(workspace.table), marksIn(workspace.readAnew()));
      }
    };
    type Step = { note: number; becomes: string } | { file: number; becomes: Omit<DossierFile, 'uri'> };
    const two = fc.array(file, { minLength: 2, maxLength: 2 });
    const three = fc.array(text, { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(fc.nat(PREFILTERS.length - 1), two, three, fc.array(step, { maxLength: 5 }), run), {
      numRuns: 200,
    });
    assert.ok(kept > 50, `only ${kept} notes were kept unread`);
  });
});

/** Two dossier files and three notes. */
class Workspace {
  readonly table = new NoteTable();
  private readonly staleness: Staleness;
  private readonly changed = new Set<number>();
  private parts;

  constructor(
    files: readonly Omit<DossierFile, 'uri'>[],
    private readonly notes: string[],
  ) {
    this.parts = files.map((each, i) => partOf({ uri: `file:///${i}.dossier.yaml`, ...each }));
    const { said, recognition } = this.dossier();
    this.staleness = new Staleness(this.table, said, recognition.knowledge);
    for (const i of notes.keys()) this.read(i, recognition, this.table);
  }

  change(note: number, becomes: string): void {
    this.notes[note] = becomes;
    this.changed.add(note);
  }

  replace(file: number, becomes: Omit<DossierFile, 'uri'>): void {
    this.parts = this.parts.map((part, i) => (i === file ? partOf({ uri: part.uri, ...becomes }) : part));
  }

  /** Brings the table up to date; gives how many notes were not read for it. */
  follow(): number {
    const { said, recognition } = this.dossier();
    finish(this.staleness.follow(said, recognition.knowledge));
    let kept = 0;
    for (const [i, text] of this.notes.entries()) {
      const uri = uriOf(i);
      const look = this.changed.has(i) ? 'stale' : this.staleness.of(uri);
      const isSame = !look || (look === 'doubtful' && namesFilter(this.staleness.changed)?.(text) === false);
      if (isSame) kept++;
      else this.read(i, recognition, this.table);
      this.staleness.settle(uri);
    }
    this.changed.clear();
    return kept;
  }

  /** From what was packed, as it is kept from one start to the next. */
  readAnew(): NoteTable {
    const fresh = new NoteTable();
    const { recognition } = this.dossier();
    for (const i of this.notes.keys()) this.read(i, recognition, fresh);
    const table = new NoteTable();
    table.take(unpackNotes('x', finish(packNotes('x', fresh.list(), UTF8)), UTF8)!);
    return table;
  }

  private read(note: number, recognition: Recognition, table: NoteTable): void {
    const uri = uriOf(note);
    const text = this.notes[note]!;
    const read = finish(readNote({ uri, text, language: 'markdown', date: undefined }, recognition, table.subjects));
    table.set(uri, { ...read, known: printOfKnowledge(recognition.knowledge, read.weighed) });
  }

  private dossier() {
    const dossier = mergeDossiers(this.parts.map(part => part.file));
    const entities = [...dossier.entities.values()];
    const said = { parts: this.parts, exclusions: dossier.all.exclusions };
    const recognition: Recognition = {
      names: buildNameIndex(entities),
      periods: periodsOf(entities),
      exclusions: exclusionsByNote(said.exclusions),
      knowledge: knowledgeOf(dossier),
    };
    return { said, recognition };
  }
}

const uriOf = (note: number) => `file:///n/${note}.md`;

/** By note and subject: its marks. */
function marksIn(table: NoteTable): object {
  const found: Record<string, object> = {};
  for (const uri of table.notes.keys()) {
    for (const subject of table.subjects.names) {
      const [kind, key] = subject.split(' ') as ['mention', string];
      const marks = table.marks(uri, kind, key);
      assert.equal(table.count(uri, kind, key), marks.length);
      if (marks.length > 0) found[`${uri} ${subject}`] = marks;
    }
  }
  for (const subject of table.subjects.names) {
    const [kind, key] = subject.split(' ') as ['mention', string];
    const counts = table.having(kind, key).map(uri => table.count(uri, kind, key));
    assert.equal(
      table.total(kind, key),
      counts.reduce((sum, count) => sum + count, 0),
    );
  }
  return found;
}
