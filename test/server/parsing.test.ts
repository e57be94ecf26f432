import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentHash } from '../../src/core/content-hash';
import { unpack } from '../../src/core/dossier/packed';
import { parseDossier } from '../../src/core/dossier/parse';
import { applyChanges } from '../../src/core/editing/change';
import { NOTHING_KNOWN } from '../../src/core/editing/fixes/known';
import { type Cache, PackedFiles } from '../../src/server/cache';
import { answerParser, type MendRequest, Parser, type ParserThread } from '../../src/server/parser';
import { Slices } from '../../src/server/slices';

const LONG = `dossier: 1\n# ${'long '.repeat(1000)}\n`;
const request = (name: string, text = LONG) => ({ uri: `file:///w/${name}.dossier.yaml`, roots: [], text });
const slices = () => new Slices(async () => {});

describe('the parser', () => {
  /** A thread that answers when it is told to, or breaks down; `ways` counts how often it was to give way. */
  const thread = () => {
    const asked: string[] = [];
    const ways: number[] = [];
    const answers: (() => void)[] = [];
    let answered = (_given: unknown) => {};
    let ended = () => {};
    const answer = answerParser(
      () => {},
      given => answers.push(() => answered(given)),
    );
    const start = (): ParserThread => ({
      post: message => {
        if ('task' in message && 'uri' in message.request) {
          asked.push(message.request.uri.slice('file:///w/'.length, -'.dossier.yaml'.length));
        }
        answer(message);
      },
      giveWay: () => ways.push(asked.length),
      onAnswer: listener => {
        answered = listener;
      },
      onEnd: listener => {
        ended = listener;
      },
    });
    return { asked, ways, start, next: () => answers.shift()!(), end: () => ended() };
  };

  it('parses one text after another, and what is urgent next', async () => {
    const { asked, start, next } = thread();
    const parser = new Parser(start, {}, slices());
    const done = [
      parser.parse(request('a'), 'later'),
      parser.parse(request('b'), 'later'),
      parser.parse(request('c'), 'next'),
    ];
    for (const _ of done) next();
    assert.equal((await Promise.all(done)).length, 3);
    assert.deepEqual(asked, ['a', 'c', 'b']);
  });

  it('parses a short text where it is', async () => {
    const { asked, start } = thread();
    await new Parser(start, {}, slices()).parse(request('a', 'dossier: 1\n'), 'later');
    assert.deepEqual(asked, []);
  });

  it('gives way to who types, while there is a thread', async () => {
    const { ways, start, next } = thread();
    const parser = new Parser(start, {}, slices());
    parser.giveWay();
    assert.deepEqual(ways, []);
    const parsed = parser.parse(request('a'), 'later');
    parser.giveWay();
    assert.deepEqual(ways, [1]);
    next();
    await parsed;
  });

  it('says what a thread broke down over, and goes on with another', async () => {
    const { start, next, end } = thread();
    const parser = new Parser(start, {}, slices());
    const [broken, other] = [parser.parse(request('a'), 'later'), parser.parse(request('b'), 'later')];
    end();
    const { packed, isLasting } = await broken;
    assert.equal(isLasting, false);
    const { problems } = unpack(packed, request('a'))!.file;
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['too-large'],
    );
    next();
    next();
    const whole = await other;
    assert.equal(whole.isLasting, true);
    assert.deepEqual(unpack(whole.packed, request('b'))!.file.problems, []);
  });

  it('tells what went wrong in a thread, which goes on', async () => {
    const { start, next } = thread();
    const parser = new Parser(start, {}, slices());
    const failed = assert.rejects(parser.edit({ text: LONG, edits: [{ kind: 'add-claim' } as never] }), /TypeError/);
    const other = parser.edit({ text: LONG, edits: [] });
    next();
    await failed;
    next();
    assert.ok('changes' in (await other));
  });

  it('edits and mends long texts there, too, and says what it broke down over', async () => {
    const { start, next, end } = thread();
    const parser = new Parser(start, {}, slices());
    const source = { key: 'ledger', title: 'The Ledger' };
    const edit = () => parser.edit({ text: LONG, edits: [{ kind: 'add-source', source }] });
    const [broken, edited] = [edit(), edit()];
    end();
    assert.match(JSON.stringify(await broken), /too large for the memory/);
    next();
    next();
    const given = await edited;
    assert.match('changes' in given ? applyChanges(LONG, given.changes) : '', /\nsources:\n {2}ledger:\n/);
    const text = `title: Ledgers\n${LONG.replace('dossier: 1\n', '')}`;
    const mended = parser.fixAll({ ...request('a'), text });
    next();
    assert.equal(applyChanges(text, await mended).startsWith('dossier: 1\n'), true);
  });

  const mending = (text: string, known = NOTHING_KNOWN): MendRequest => {
    return { text, known, problems: parseDossier('file:///w/a.dossier.yaml', text).problems };
  };
  const NO_VERSION = LONG.replace('dossier: 1\n', 'title: Ledgers\n');

  it('looks there for the mends at a place of a long text, or among very many keys', async () => {
    const { start, next } = thread();
    const parser = new Parser(start, {}, slices());
    const long = parser.mends(mending(NO_VERSION), () => false);
    next();
    const keys = { claim: [JSON.stringify(Array.from({ length: 1000 }, (_, i) => `claim-${i}`))] };
    const short = 'dossier: 1\nclaims:\n  - {text: Claim 7, about: [], cite: []}\n';
    const among = parser.mends(mending(short, { ...NOTHING_KNOWN, keys }), () => false);
    next();
    assert.deepEqual(
      (await long)[0]!.map(({ title }) => title),
      ['Add “dossier: 1”'],
    );
    const added = (await among).flat().map(({ changes }) => applyChanges(short, changes));
    assert.ok(
      added.some(text => text.includes('id: claim-7-2')),
      added.join(),
    );
  });

  it('passes over the mends that nobody waits for any more', async () => {
    const { start, next } = thread();
    const parser = new Parser(start, {}, slices());
    let isOver = false;
    const [running, waiting] = [false, true].map(isLast => parser.mends(mending(NO_VERSION), () => isLast && isOver));
    isOver = true;
    next();
    assert.equal((await running)![0]!.length, 1);
    assert.deepEqual(await waiting, [[]]);
  });
});

describe('the cache of what was parsed', () => {
  const memory = (): Cache & { kept: Map<string, string> } => {
    const kept = new Map<string, string>();
    return {
      kept,
      read: async name => kept.get(name),
      write: async (name, text) => void kept.set(name, text),
      tidy: async () => {},
    };
  };

  it('gives a text what was kept for it, in another run too', async () => {
    const cache = memory();
    const one = new PackedFiles(cache, 'v', slices(), contentHash);
    one.put(await one.nameOf('text'), 'packed', true);
    one.put(await one.nameOf('passing'), 'packed', false);
    const other = new PackedFiles(cache, 'v', slices(), contentHash);
    assert.equal(await other.get(await other.nameOf('text')), 'packed');
    assert.equal(await other.get(await other.nameOf('passing')), undefined);
  });

  it('gives nothing that another version kept', async () => {
    const cache = memory();
    const one = new PackedFiles(cache, 'v', slices(), contentHash);
    one.put(await one.nameOf('text'), 'packed', true);
    const other = new PackedFiles(cache, 'w', slices(), contentHash);
    assert.equal(await other.get(await other.nameOf('text')), undefined);
  });

  it('gives nothing that was damaged, or put under another name', async () => {
    const damage = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 0xffff }));
    await fc.assert(
      fc.asyncProperty(fc.string(), damage, async (packed, [place, flip]) => {
        const cache = memory();
        const one = new PackedFiles(cache, 'v', slices(), contentHash);
        const name = await one.nameOf('text');
        one.put(name, packed, true);
        const whole = cache.kept.get(name)!;
        const at = place % whole.length;
        const unit = String.fromCharCode(whole.charCodeAt(at) ^ flip);
        cache.kept.set('elsewhere', whole);
        cache.kept.set(name, whole.slice(0, at) + unit + whole.slice(at + 1));
        const other = new PackedFiles(cache, 'v', slices(), contentHash);
        assert.equal(await other.get(name), undefined);
        assert.equal(await other.get('elsewhere'), undefined);
      }),
    );
  });
});

describe('slices', () => {
  function* counting(count: number, did: () => void): Generator<void, string, void> {
    for (let i = 0; i < count; i++) {
      did();
      yield;
    }
    return 'done';
  }

  it('do work in turn, and pause in it', async () => {
    const order: string[] = [];
    let now = 0;
    const run = new Slices(
      async () => void order.push('pause'),
      () => now,
    );
    const busy = () => {
      now += 3;
      order.push('a');
    };
    const results = await Promise.all([run.run(counting(3, busy)), run.run(counting(1, () => order.push('b')))]);
    assert.deepEqual(results, ['done', 'done']);
    assert.equal(order.filter(each => each !== 'pause').join(''), 'aaab');
    assert.equal(order.slice(0, 6).join(' '), 'pause a pause a pause a');
  });

  it('go on after work that failed', async () => {
    const run = new Slices(async () => {});
    const failed = run.do(() => {
      throw new Error('no');
    });
    await assert.rejects(failed, /no/);
    assert.equal(await run.do(() => 1), 1);
  });
});
