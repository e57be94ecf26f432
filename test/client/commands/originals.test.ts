import assert from 'node:assert/strict';
import { attachOriginal } from '../../../src/client/commands/attach-original';
import { detachOriginal } from '../../../src/client/commands/detach-original';
import { makeFingerprints } from '../../../src/client/commands/make-fingerprints';
import { BACK, CANCELLED } from '../../../src/client/input/asker';
import type { OriginalCheck } from '../../../src/core/citation/check-original';
import {
  CHECK_ORIGINAL,
  type CheckOriginalParams,
  FINGERPRINT_SOURCE,
  type FingerprintSourceParams,
} from '../../../src/protocol/originals';
import { SOURCES, type SourceItem } from '../../../src/protocol/requests';
import { FakeDesk, OWN, type Setting } from '../fake-desk';
import { ENTER, type Given, Script } from '../script';

const item = (key: string, more: Partial<SourceItem> = {}): SourceItem => {
  return { key, title: key.toUpperCase(), opens: 'digest', attached: false, fingerprints: 4, cited: [], ...more };
};
const SOURCE_ITEMS = [
  item('ledger'),
  item('text', { opens: 'text' }),
  item('bare', { opens: 'nothing', fingerprints: 0 }),
];

const check = (same: number, alike = 0, absent: readonly number[] = []): OriginalCheck => {
  const verdict = same === 4 ? 'whole' : same + alike >= 2 ? 'partly' : 'other';
  return { verdict, expected: 4, same, alike, absent };
};
const WHOLE = 'file:///mine/whole.txt';
const PART = 'file:///mine/part.txt';
const OTHER = 'file:///mine/other.txt';
const CHECKS: Readonly<Record<string, OriginalCheck>> = {
  [WHOLE]: check(4),
  [PART]: check(2, 1, [3]),
  [OTHER]: check(1, 0, [2, 3, 4]),
};
const EDIT = { kind: 'set-fingerprints', source: 'ledger', fingerprints: ['w1-0000000000000001'] } as const;

function desk(answers: readonly Given[], setting: Setting = {}): FakeDesk {
  return new FakeDesk(new Script(answers), {
    elsewhere: 'file:///mine',
    files: { [OTHER]: '', [PART]: '', [WHOLE]: '' },
    ...setting,
    answers: {
      [SOURCES]: SOURCE_ITEMS,
      [CHECK_ORIGINAL]: ({ uri }: CheckOriginalParams) => CHECKS[uri] ?? { message: `${uri} can’t be read` },
      [FINGERPRINT_SOURCE]: ({ source, uri }: FingerprintSourceParams) =>
        source === 'text' || uri ? { dossier: OWN.uri, edit: { ...EDIT, source }, paragraphs: 1 } : { lacksText: true },
      ...setting.answers,
    },
  });
}

describe('Attach Original', () => {
  const attach = async (answers: readonly Given[], setting?: Setting, given?: string) => {
    const made = desk(answers, setting);
    await attachOriginal(made, given);
    return {
      made,
      attached: Object.fromEntries(made.originals),
      said: made.said.map(({ message }) => message).join('\n'),
    };
  };

  it('attaches a file that fits, and takes it back', async () => {
    const { made, attached } = await attach(['LEDGER', 'A file…'], { elsewhere: WHOLE });
    assert.deepEqual(attached, { ledger: WHOLE });
    assert.deepEqual(made.ask.steps(), [1, 2]);
    assert.deepEqual(made.ask.asked[0]!.labels, ['LEDGER', 'TEXT', 'BARE']);
    const [open, undo] = made.said.at(-1)!.actions;
    await open!.run();
    assert.deepEqual(made.ran, ['dossier.openPassage {"source":"ledger"}']);
    await undo!.run();
    assert.equal(made.originals.size, 0);
  });

  it('refuses one that doesn’t, says what it lacks, and asks again', async () => {
    const { made, attached, said } = await attach(['A file…', CANCELLED], { elsewhere: OTHER }, 'ledger');
    assert.deepEqual(attached, {});
    assert.match(said, /other\.txt is not the original of “ledger”\. It has 1 of the 4 .* Not there: ¶ 2, 3, 4\./);
    assert.equal(made.ask.asked.length, 2);
  });

  it('asks about one that fits in part', async () => {
    const setting = { elsewhere: PART };
    const { made, attached } = await attach(['A file…', 'Attach it all the same'], setting, 'ledger');
    assert.deepEqual(attached, { ledger: PART });
    assert.deepEqual(made.ask.steps(), [1, 2]);
    assert.deepEqual((await attach(['A file…', CANCELLED], setting, 'ledger')).attached, {});
    assert.deepEqual((await attach(['A file…', BACK, CANCELLED], setting, 'ledger')).attached, {});
  });

  it('lists what fits in a folder, the best first', async () => {
    const { made, attached } = await attach(['A folder…', ENTER], {}, 'ledger');
    assert.deepEqual(made.ask.asked[1]!.labels, ['whole.txt', 'part.txt']);
    assert.deepEqual(attached, { ledger: WHOLE });
    assert.deepEqual((await attach(['A folder…', 'part.txt'], {}, 'ledger')).attached, { ledger: PART });
  });

  it('asks again where a folder has nothing, the search was ended, or the dialog was closed', async () => {
    const answers: readonly Given[] = ['A folder…', CANCELLED];
    const none = await attach(answers, { files: { [OTHER]: '' } }, 'ledger');
    assert.match(none.said, /The 1 text in mine is not the original of “ledger”/);
    for (const setting of [{ files: { [OTHER]: '' } }, { endsSearch: true }, { elsewhere: '' }]) {
      assert.deepEqual((await attach(answers, setting, 'ledger')).attached, {});
    }
  });

  it('lists those without fingerprints last, says why they can’t be chosen, and offers to make some', async () => {
    const { made, attached, said } = await attach(['BARE']);
    const [question] = made.ask.asked;
    assert.deepEqual(
      question!.details.map(detail => detail && /has a fingerprint/.test(detail)),
      [undefined, undefined, true],
    );
    assert.match(said, /no fingerprints of “bare”/);
    assert.deepEqual([made.ask.asked.length, attached], [1, {}]);
  });

  it('says where nothing is known of an original, and offers to make fingerprints', async () => {
    const one = await attach([], {}, 'bare');
    assert.match(one.said, /no fingerprints of “bare”/);
    await one.made.said[0]!.actions[0]!.run();
    assert.deepEqual(one.made.ran, ['dossier.makeFingerprints {"source":"bare"}']);
    const none = await attach([], { answers: { [SOURCES]: [SOURCE_ITEMS[2]] } });
    assert.match(none.said, /The dossiers in use have no fingerprints/);
  });
});

describe('Detach Original', () => {
  const detach = async (attached: Record<string, string>, answers: readonly Given[], given?: string) => {
    const made = desk(answers);
    for (const [source, uri] of Object.entries(attached)) made.originals.set(source, uri);
    await detachOriginal(made, given);
    return made;
  };

  it('asks which, lets go of it, and takes that back', async () => {
    const made = await detach({ ledger: WHOLE, text: PART }, ['LEDGER']);
    assert.deepEqual([...made.originals], [['text', PART]]);
    await made.said[0]!.actions[0]!.run();
    assert.equal(made.originals.get('ledger'), WHOLE);
  });

  it('leaves all as it is where it is cancelled, or nothing is attached', async () => {
    assert.equal((await detach({ ledger: WHOLE }, [CANCELLED])).originals.size, 1);
    assert.match((await detach({}, [])).said[0]!.message, /to any source/);
    assert.match((await detach({}, [], 'ledger')).said[0]!.message, /to “ledger”/);
  });
});

describe('Make Fingerprints', () => {
  const make = async (answers: readonly Given[], setting?: Setting, given?: string) => {
    const made = desk(answers, setting);
    await makeFingerprints(made, given);
    return made;
  };

  it('writes those of a text that is known', async () => {
    const made = await make(['TEXT']);
    assert.deepEqual(
      made.written.map(({ home, edits }) => [home.uri, edits]),
      [[OWN.uri, [{ ...EDIT, source: 'text' }]]],
    );
    assert.equal(made.written[0]!.offer, undefined);
  });

  it('has the original of a digest picked, and offers to attach it', async () => {
    const made = await make([], { elsewhere: WHOLE }, 'ledger');
    assert.deepEqual(made.written[0]?.edits, [EDIT]);
    assert.equal(made.originals.size, 0);
    await made.written[0]!.offer!.run();
    assert.equal(made.originals.get('ledger'), WHOLE);
  });

  it('asks before other fingerprints take the place of those that are there', async () => {
    assert.equal((await make([CANCELLED], { elsewhere: OTHER }, 'ledger')).written.length, 0);
    assert.equal((await make(['Write those of this text'], { elsewhere: OTHER }, 'ledger')).written.length, 1);
  });

  it('writes nothing where it is cancelled, or can’t be done', async () => {
    assert.deepEqual((await make([CANCELLED])).written, []);
    const refused = await make([], { answers: { [FINGERPRINT_SOURCE]: { message: 'It ships.' } } }, 'ledger');
    assert.deepEqual([refused.written, refused.said[0]?.message], [[], 'It ships.']);
  });
});
