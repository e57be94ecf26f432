import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Background } from '../../../src/core/recognition/background';
import { closeness, LEAD, WEIGHTS } from '../../../src/core/recognition/evidence';
import { findMentions, MentionDocument } from '../../../src/core/recognition/mentions';
import { dateInFileName } from '../../../src/core/recognition/note-date';
import {
  AMBIGUOUS,
  AMBIGUOUS_BACKGROUND,
  AMBIGUOUS_EXCLUSION,
  ambiguousText,
  decidingWords,
} from '../../support/ambiguous-names';

const UK = 'National Cyber Security Centre';
const US = 'National Counterintelligence and Security Center';
const FAR = `${'lorem ipsum '.repeat(400)}\n\n`;

/** The short names of a text, each as `entity`, with `?` where nothing decides, and `*` for a defined term. */
function decided(text: string, background: Background = AMBIGUOUS_BACKGROUND): string {
  return findMentions(text, 'markdown', AMBIGUOUS, undefined, background)
    .filter(({ rivals }) => rivals)
    .map(({ entity, kind, isUndecided }) => `${entity}${kind === 'defined' ? '*' : ''}${isUndecided ? '?' : ''}`)
    .join(' ');
}

describe('a name that several entities have', () => {
  const cases: [string, string, string][] = [
    ['the first of the dossier where nothing decides', 'NCSC', 'uk?'],
    ['a full name before', `${US} said. NCSC`, 'us'],
    ['a full name after', `NCSC said. ${US}`, 'us'],
    ['a full name far away, where only that stands in the text', `${US} said. ${FAR}NCSC`, 'us'],
    ['the nearer of two full names', `${UK}. ${FAR}${US} said. NCSC`, 'us'],
    [
      'rather the one before than after, though not surely',
      `${US} ${'x '.repeat(200)} NCSC ${'x '.repeat(200)} ${UK}`,
      'us?',
    ],
    ['nobody where both stand as near', `${UK}, ${US}: NCSC`, 'us?'],
    ['a context word', 'The NCSC in Cheltenham said', 'uk'],
    ['a context word in any case, and of several words', 'The NCSC: COUNTER\u2011INTELLIGENCE', 'us'],
    ['a context word beyond blank lines', 'The NCSC said.\n\nThen:\n\nBethesda', 'us'],
    ['no part of a word', 'The NCSC and Cheltenhamers', 'uk?'],
    ['the more context words', 'NCSC: Cheltenham, counter-intelligence, Bethesda', 'us'],
    ['no context word farther away than the window', `NCSC ${'lorem ipsum '.repeat(100)} Bethesda`, 'uk?'],
    ['no context word in a citation key', 'The NCSC said [@bethesda-2019; see @smith:bethesda].', 'uk?'],
    ['no context word in an address', 'NCSC, jane@bethesda.example, https://example.org/Bethesda', 'uk?'],
    ['a context word behind a citation', 'NCSC [@doe], Bethesda, and NCSC @doe (Bethesda)', 'us us'],
    ['an entity that it is claimed with', 'NCSC and Evanina', 'us'],
    ['no entity that both are claimed with', 'NCSC and ZTE', 'uk?'],
    ['the same name decided elsewhere', `NCSC, Bethesda. ${FAR}Now NCSC.`, 'us us'],
    ['the nearer of the same name decided twice', `NCSC, Bethesda. ${FAR}NCSC, Cheltenham.\n\nNCSC again`, 'us uk uk'],
    ['the text’s own definition', `${US} (NCSC). ${FAR}${UK}: NCSC`, 'us us'],
    ['front matter', `---\ndossier: {NCSC: us}\n---\n${UK}: NCSC`, 'us'],
    ['the name written just so', 'Delta and DELTA', 'd-small d-great'],
  ];
  for (const [what, text, expected] of cases) {
    it(`means ${what}`, () => assert.equal(decided(text), expected));
  }

  it('means the one that an exclusion leaves', () => {
    const mentions = findMentions('NCSC', 'plaintext', AMBIGUOUS, AMBIGUOUS_EXCLUSION, AMBIGUOUS_BACKGROUND);
    assert.deepEqual(mentions, [{ start: 0, end: 4, entity: 'us', kind: 'name' }]);
  });

  it('gives its meaning to the terms that are defined by it', () => {
    const text = `${US}.\n\nNCSC (the “Agency”) spoke. The Agency did. ${FAR}${UK}: the Agency`;
    const mentions = findMentions(text, 'markdown', AMBIGUOUS, undefined, AMBIGUOUS_BACKGROUND);
    assert.deepEqual(
      mentions.map(({ start, end, entity, kind }) => `${text.slice(start, end)} ${entity} ${kind}`.slice(-30)),
      [
        `${US} us name`,
        'NCSC us name',
        'Agency us defined',
        'Agency us defined',
        `${UK} uk name`,
        'Agency us defined',
      ].map(each => each.slice(-30)),
    );
  });

  it('is decided anew by what is written elsewhere', () => {
    let text = `NCSC said.\n\n${FAR}`;
    const document = new MentionDocument(text, 'markdown', AMBIGUOUS, undefined, AMBIGUOUS_BACKGROUND);
    const meaning = () => document.at(0)?.entity;
    const write = (at: number, added: string) => {
      text = text.slice(0, at) + added + text.slice(at);
      document.update([{ start: at, end: at, text: added }], text);
    };
    assert.equal(meaning(), 'uk');
    write(text.length, US);
    assert.equal(meaning(), 'us');
    write(10, ' In Cheltenham.');
    assert.equal(meaning(), 'us');
    write(10, ` ${UK}.`);
    assert.equal(meaning(), 'uk');
  });

  it('is decided anew when more is known', () => {
    let { knowledge } = AMBIGUOUS_BACKGROUND;
    const document = new MentionDocument('NCSC at the quay', 'markdown', AMBIGUOUS, undefined, {
      knowledge: () => knowledge(),
    });
    assert.equal(document.at(0)?.isUndecided, true);
    const more = { ...knowledge(), context: (entity: string) => (entity === 'us' ? ['quay'] : []) };
    knowledge = () => more;
    assert.equal(document.at(0)?.entity, 'us');
  });

  it('is decided by reading what stands around it once for all that stand together', () => {
    const whole = 'NCSC in Cheltenham. '.repeat(2000);
    let read = 0;
    const source = {
      length: whole.length,
      slice(start: number, end: number) {
        read += Math.min(end, whole.length) - start;
        return whole.slice(start, end);
      },
    };
    const document = new MentionDocument(source, 'plaintext', AMBIGUOUS, undefined, AMBIGUOUS_BACKGROUND);
    read = 0;
    assert.ok(document.all().every(({ entity }) => entity === 'uk'));
    assert.ok(read < 3 * whole.length, `${read} units of ${whole.length}`);
  });

  it('is held to weights by which one strong sign decides, and a faint one does not', () => {
    assert.ok(WEIGHTS.named >= LEAD && WEIGHTS.exact >= LEAD && WEIGHTS.same * WEIGHTS.named >= LEAD);
    assert.ok(WEIGHTS.context * closeness(0) >= LEAD && WEIGHTS.context * closeness(2000) < LEAD);
  });

  it('means the same after any edits as afresh, also where it was not asked for between them', function () {
    this.timeout(60_000);
    const step = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1500 })),
      insert: decidingWords,
      isAsked: fc.boolean(),
    });
    fc.assert(
      fc.property(ambiguousText, fc.array(step, { minLength: 1, maxLength: 15 }), (start, steps) => {
        let text = start;
        const document = new MentionDocument(text, 'markdown', AMBIGUOUS, undefined, AMBIGUOUS_BACKGROUND);
        document.all();
        for (const { at, remove, insert, isAsked } of steps) {
          const from = Math.floor(at * text.length);
          const edit = { start: from, end: Math.min(text.length, from + remove), text: insert };
          text = text.slice(0, edit.start) + insert + text.slice(edit.end);
          document.update([edit], text);
          if (!isAsked) continue;
          const fresh = findMentions(text, 'markdown', AMBIGUOUS, undefined, AMBIGUOUS_BACKGROUND);
          assert.deepEqual(document.all(), fresh);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a name that is one for a time', () => {
  const cases: [string, string, string, string?][] = [
    ['is the one’s of that time, by the front matter', '---\ndate: 2014-03-01\n---\nThe Board', 'old-board'],
    ['is the other’s of another', '---\ndate: 2019\n---\nThe Board', 'new-board'],
    ['may be both’s on the border', '---\ndate: 2015-06-10\n---\nThe Board', 'old-board?'],
    ['is nobody’s before and after', '---\ntitle: x\ndate: "2004-01-01"\n---\nQuay Works', ''],
    ['is somebody’s on its last day', '---\ndate: 2003-12-31T10:00:00Z\n---\nQuay Works', 'old-firm'],
    ['counts where the date is open on that side', '---\ndate: ../2002\n---\nQuay Works', 'old-firm'],
    ['counts where the date can’t be read', '---\ndate: spring\n---\nQuay Works', 'old-firm'],
    ['counts where nothing tells the date', 'Quay Works', 'old-firm'],
    ['is told by the file’s name', 'The Board', 'old-board', '2012-01-01 minutes.md'],
    ['is told by the front matter first', '---\ndate: 2020\n---\nThe Board', 'new-board', '2012-01-01 minutes.md'],
  ];
  for (const [what, text, expected, file] of cases) {
    it(what, () => {
      const background = { ...AMBIGUOUS_BACKGROUND, date: file === undefined ? undefined : dateInFileName(file) };
      const found = findMentions(text, 'markdown', AMBIGUOUS, undefined, background);
      assert.equal(found.map(each => `${each.entity}${each.isUndecided ? '?' : ''}`).join(' '), expected);
    });
  }

  it('speaks less for its entity where nothing tells the date', () => {
    const { knowledge: known } = AMBIGUOUS_BACKGROUND;
    const always = [{ text: 'The Board', case: 'smart' as const }];
    const names = (entity: string) => (entity === 'new-board' ? always : known().names(entity));
    const knowledge = { ...known(), names };
    const found = findMentions('The Board', 'markdown', AMBIGUOUS, undefined, { knowledge: () => knowledge });
    assert.equal(found[0]?.entity, 'new-board');
  });

  it('is decided anew with the date', () => {
    const text = '---\ndate: 2014\n---\nThe Board';
    const document = new MentionDocument(text, 'markdown', AMBIGUOUS, undefined, AMBIGUOUS_BACKGROUND);
    assert.deepEqual(
      document.all().map(({ entity }) => entity),
      ['old-board'],
    );
    document.update([{ start: 13, end: 14, text: '6' }], text.replace('2014', '2016'));
    assert.deepEqual(
      document.all().map(({ entity }) => entity),
      ['new-board'],
    );
  });

  it('goes by the days that a file’s name has', () => {
    const cases: [string, boolean][] = [
      ['2019-04-12-notes.md', true],
      ['minutes 2019-04.txt', true],
      ['notes-2019-04-12_b.md', true],
      ['2019-13-01.md', false],
      ['12019-04-12.md', false],
      ['notes.md', false],
      ['2019.md', false],
    ];
    for (const [file, has] of cases) assert.equal(dateInFileName(file) !== undefined, has, file);
  });
});
