import assert from 'node:assert/strict';
import { BACK, CANCELLED } from '../../../src/client/input/asker';
import { only, pick, pickMany, runSteps, type Step, text } from '../../../src/client/input/steps';
import { type Given, Script } from '../script';

interface Draft {
  readonly kind?: string;
  readonly name?: string;
  readonly tags?: readonly string[];
}

const choices = ['a', 'b'].map(value => ({ label: value, value }));
const STEPS: readonly Step<Draft>[] = [
  pick<Draft, string>(
    ({ kind = 'a' }) => ({ placeholder: 'kind', choices, proposed: kind }),
    (draft, kind) => ({ ...draft, kind }),
  ),
  only(
    text<Draft>(
      ({ name = '' }) => ({ prompt: 'name', value: name }),
      (draft, name) => ({ ...draft, name }),
    ),
    ({ kind }) => kind === 'b',
  ),
  pickMany<Draft, string>(
    ({ tags = [] }) => ({ placeholder: 'tags', choices, picked: tags }),
    (draft, tags) => ({ ...draft, tags }),
  ),
];

const run = (script: Script) => runSteps<Draft>('Title', STEPS, {}, script);

describe('steps', () => {
  it('gather the answers, and pass over what needs no answer', async () => {
    const script = new Script(['a', ['b']]);
    assert.deepEqual(await run(script), { kind: 'a', tags: ['b'] });
    assert.deepEqual(script.steps(), [1, 2]);
  });

  it('ask one more when an answer brings another question', async () => {
    const script = new Script(['b', '  name ', []]);
    assert.deepEqual(await run(script), { kind: 'b', name: 'name', tags: [] });
    assert.deepEqual(script.steps(), [1, 2, 3]);
  });

  it('go back to the question before, which has its answer', async () => {
    const script = new Script(['b', 'name', BACK, 'other', ['a']]);
    assert.deepEqual(await run(script), { kind: 'b', name: 'other', tags: ['a'] });
    assert.deepEqual(script.steps(), [1, 2, 3, 2, 3]);
    assert.equal(script.asked[3]?.value, 'name');
  });

  it('go back over what was passed over', async () => {
    const script = new Script(['a', BACK, 'b', 'name', []]);
    assert.deepEqual(await run(script), { kind: 'b', name: 'name', tags: [] });
  });

  it('come to nothing where one is cancelled, or the first is left by going back', async () => {
    const ways: Given[][] = [[CANCELLED], [BACK], ['b', CANCELLED], ['b', 'x', CANCELLED], ['b', BACK, BACK]];
    for (const answers of ways) {
      assert.equal(await run(new Script(answers)), undefined);
    }
  });
});
