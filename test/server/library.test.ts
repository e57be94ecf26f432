import assert from 'node:assert/strict';
import fc from 'fast-check';
import { libraryOf } from '../support/library';

const entity = (key: string, more = '') =>
  `dossier: 1\nentities:\n  ${key}: {type: Company, name: ${key.toUpperCase()}}\n${more}`;
const numbered = (count: number, version = '') =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}.dossier.yaml`, entity(`e${i}${version}`)]));

describe('the library', () => {
  it('parses a file once, and again only what changed', async () => {
    const { library, texts, parsed, update, entities } = libraryOf(numbered(3));
    await library.reload();
    assert.equal(parsed().length, 3);
    await library.reload();
    await update('f0.dossier.yaml', 'f1.dossier.yaml');
    assert.deepEqual(parsed(), []);
    texts.set('f1.dossier.yaml', entity('other'));
    await update('f0.dossier.yaml', 'f1.dossier.yaml');
    assert.deepEqual(parsed(), ['f1.dossier.yaml']);
    assert.deepEqual(entities(), ['e0', 'e2', 'other']);
  });

  it('follows a switch to another branch and back, and parses nothing twice', async () => {
    const { library, texts, parsed, update, entities } = libraryOf(numbered(300));
    await library.reload();
    const before = entities();
    parsed();
    const all = [...texts.keys()];
    for (const [name, text] of Object.entries(numbered(200, 'x'))) texts.set(name, text);
    for (const name of all.slice(200)) texts.delete(name);
    await update(...all);
    assert.equal(parsed().length, 200);
    assert.equal(entities().length, 200);
    assert.ok(entities().every(key => key.endsWith('x')));
    for (const [name, text] of Object.entries(numbered(300))) texts.set(name, text);
    await update(...all);
    assert.deepEqual(parsed(), []);
    assert.deepEqual(entities(), before);
  });

  it('follows a file that is renamed without parsing it', async () => {
    const { library, texts, parsed, update, entities } = libraryOf({ 'a.dossier.yaml': entity('a') });
    await library.reload();
    parsed();
    texts.set('new/b.dossier.yaml', texts.get('a.dossier.yaml')!);
    texts.delete('a.dossier.yaml');
    await update('a.dossier.yaml', 'new/b.dossier.yaml');
    assert.deepEqual(parsed(), []);
    assert.deepEqual(entities(), ['a']);
    assert.equal(library.dossier.entities.get('a')!.at.uri, 'file:///w/new/b.dossier.yaml');
  });

  it('keeps what a broken file had, and nothing of one that is gone', async () => {
    const { library, texts, update, entities } = libraryOf({
      'a.dossier.yaml': entity('a'),
      'b.dossier.yaml': entity('b'),
    });
    await library.reload();
    texts.set('a.dossier.yaml', 'dossier: 1\nentities:\n  a: ["');
    await update('a.dossier.yaml');
    assert.deepEqual(entities(), ['a', 'b']);
    assert.deepEqual(
      library.dossier.problems.get('file:///w/a.dossier.yaml')!.map(({ code }) => code),
      ['yaml-syntax'],
    );
    texts.set('a.dossier.yaml', 'dossier: 1\n');
    await update('a.dossier.yaml');
    assert.deepEqual(entities(), ['b']);
    texts.delete('b.dossier.yaml');
    await update('b.dossier.yaml');
    assert.deepEqual(entities(), []);
  });

  it('tells whether names changed, and keeps their index where they didn’t', async () => {
    const { library, texts, update } = libraryOf({ 'a.dossier.yaml': entity('a') });
    const told: boolean[] = [];
    library.onDidChange(({ names }) => void told.push(names));
    await library.reload();
    const { names } = library;
    const change = async (text: string) => {
      texts.set('a.dossier.yaml', text);
      await update('a.dossier.yaml');
    };
    await change(entity('a', 'claims: [{id: c, about: [a], text: T}]\n'));
    assert.equal(library.names, names);
    await change(entity('a', 'exclusions: [{entity: a, text: A}]\n'));
    assert.equal(library.names, names);
    await change(entity('ab'));
    assert.notEqual(library.names, names);
    assert.deepEqual(told, [true, false, true, true]);
  });

  it('has a text in use when an update settles, also where another read it', async () => {
    const { library, texts, update, entities } = libraryOf({ 'a.dossier.yaml': entity('a') });
    await library.reload();
    let resume = () => {};
    const held = new Promise<void>(resolve => {
      resume = resolve;
    });
    library.onDidChange(() => held);
    const states: Promise<void>[] = [];
    for (const key of ['b', 'c']) {
      texts.set('a.dossier.yaml', entity(key));
      states.push(update('a.dossier.yaml'));
      // All that can be done before the first is let go.
      await new Promise(resolve => setImmediate(resolve));
    }
    assert.deepEqual(entities(), ['b']);
    const seen: string[][] = [];
    states.push(update('a.dossier.yaml').then(() => void seen.push(entities())));
    await new Promise(resolve => setImmediate(resolve));
    resume();
    await Promise.all(states);
    assert.deepEqual(seen, [['c']]);
  });

  it('has the newest text where several are read at once', async () => {
    const { library, texts, update, entities } = libraryOf({ 'a.dossier.yaml': entity('a') });
    const states = ['b', 'c', 'd'].map(key => {
      texts.set('a.dossier.yaml', entity(key));
      return update('a.dossier.yaml');
    });
    await Promise.all([library.reload(), ...states]);
    assert.deepEqual(entities(), ['d']);
  });

  it('has the newest text in use wherever a second look comes between', async () => {
    for (let steps = 0; steps < 60; steps++) {
      const { library, texts, update, entities } = libraryOf({ 'a.dossier.yaml': entity('a') });
      await library.reload();
      texts.set('a.dossier.yaml', entity('b'));
      await update('a.dossier.yaml');
      texts.set('a.dossier.yaml', entity('a'));
      const states = [update('a.dossier.yaml')];
      for (let step = 0; step < steps; step++) await null;
      states.push(update('a.dossier.yaml'));
      await Promise.all(states);
      assert.deepEqual(entities(), ['a'], `after ${steps} steps`);
    }
  });

  it('knows nothing of a file that is gone wherever a look at it came before', async () => {
    for (let steps = 0; steps < 60; steps++) {
      const { library, texts, update } = libraryOf({});
      await library.reload();
      texts.set('a.dossier.yaml', entity('a'));
      const states = [update('a.dossier.yaml')];
      for (let step = 0; step < steps; step++) await null;
      texts.delete('a.dossier.yaml');
      states.push(update('a.dossier.yaml'));
      await Promise.all(states);
      assert.deepEqual([...library.own], [], `after ${steps} steps`);
    }
  });

  const NAMES = ['a.dossier.yaml', 'b.dossier.yaml'] as const;
  const act = fc.record({
    kind: fc.constantFrom('change', 'change', 'remove', 'look', 'look at both', 'reload'),
    file: fc.constantFrom(...NAMES),
    text: fc.constantFrom('c', 'd', 'e'),
    rounds: fc.nat(12),
    steps: fc.nat(30),
  });

  it('has a text in use when an update settles, or a newer one, however many look meanwhile', async () => {
    const turn = () => new Promise(resolve => setImmediate(resolve));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 15 }), fc.infiniteStream(fc.nat(3)), async (gaps, waits) => {
        const wait = async () => {
          for (let rounds = waits.next().value; rounds > 0; rounds--) await turn();
        };
        const { library, texts, update, entities } = libraryOf({ 'a.dossier.yaml': entity('a0') }, wait);
        await library.reload();
        const states = gaps.map(async (gap, number) => {
          for (let turns = number * gap; turns > 0; turns--) await turn();
          const asked = Math.max(number - (number % 4), Number(/a(\d+)/.exec(texts.get('a.dossier.yaml')!)![1]));
          texts.set('a.dossier.yaml', entity(`a${asked}`));
          await update('a.dossier.yaml');
          assert.ok(Number(entities()[0]!.slice(1)) >= asked);
        });
        await Promise.all(states);
      }),
      { numRuns: 300 },
    );
  });

  it('ends with the newest texts, in whatever order they are changed, read and parsed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.infiniteStream(fc.nat(3)), async (acts, waits) => {
        const turn = () => new Promise(resolve => setImmediate(resolve));
        const wait = async () => {
          for (let rounds = waits.next().value; rounds > 0; rounds--) await turn();
        };
        const { library, texts, update, entities } = libraryOf(
          { [NAMES[0]]: entity('a'), [NAMES[1]]: entity('b') },
          wait,
        );
        await library.reload();
        const states: Promise<void>[] = [];
        for (const { kind, file, text, rounds, steps } of acts) {
          if (kind === 'change') texts.set(file, entity(`${file[0]}${text}`));
          else if (kind === 'remove') texts.delete(file);
          else if (kind === 'look') states.push(update(file));
          else if (kind === 'look at both') states.push(update(...NAMES));
          else states.push(library.reload());
          for (let round = 6; round < rounds; round++) await turn();
          for (let step = 0; step < steps; step++) await null;
        }
        states.push(update(...NAMES));
        await Promise.all(states);
        const wanted = [...texts].map(([, text]) => /^ {2}(\w+):/m.exec(text)![1]!);
        assert.deepEqual(entities(), wanted.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('publishes nothing new of a file that is not there', async () => {
    const { library, update } = libraryOf({ 'a.dossier.yaml': entity('a') });
    await library.reload();
    let told = 0;
    library.onDidChange(() => void told++);
    await update('gone.dossier.yaml');
    assert.equal(told, 0);
  });

  it('tries again what could not be put together', async () => {
    const { library, texts, update, entities } = libraryOf({ 'a.dossier.yaml': entity('a') });
    await library.reload();
    let told = 0;
    library.onDidChange(() => {
      if (++told === 1) throw new Error('not this time');
    });
    texts.set('a.dossier.yaml', entity('b'));
    await assert.rejects(update('a.dossier.yaml'), /not this time/);
    await update('a.dossier.yaml');
    assert.deepEqual([told, entities()], [2, ['b']]);
  });

  it('keeps nobody waiting for what could not be read', async () => {
    let isBroken = false;
    let fails = false;
    const wait = async () => {
      if (fails) throw new Error('not this time');
    };
    const { library, texts, update, entities } = libraryOf({ 'a.dossier.yaml': entity('a') }, wait, () => {
      fails = isBroken;
      return true;
    });
    await library.reload();
    await library.whole();
    isBroken = true;
    texts.set('a.dossier.yaml', entity('b'));
    await assert.rejects(update('a.dossier.yaml'), /not this time/);
    await library.whole();
    isBroken = false;
    fails = false;
    await update('a.dossier.yaml');
    await library.whole();
    assert.deepEqual(entities(), ['b']);
  });
});
