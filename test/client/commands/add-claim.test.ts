import assert from 'node:assert/strict';
import { addAlias } from '../../../src/client/commands/add-alias';
import { addClaim } from '../../../src/client/commands/add-claim';
import { BACK, CANCELLED } from '../../../src/client/input/asker';
import type { Proposal } from '../../../src/protocol/editing';
import { ENTITIES, SOURCES } from '../../../src/protocol/requests';
import { FakeDesk, OTHER, OWN } from '../fake-desk';
import { run } from '../run-command';
import { ENTER, type Given, Script } from '../script';

const PLACE = { source: 'ledger-2019', paragraph: 2, quote: { exact: 'paid' } };
const THIS_TEXT = 'This text: make it a source…';

describe('Add Claim from Selection', () => {
  it('cites the place in a source’s text', async () => {
    const { edit, questions } = await run(addClaim, [ENTER, ENTER, ENTER, ENTER, ENTER], {
      proposal: { place: PLACE },
    });
    assert.equal(questions.length, 5);
    assert.deepEqual(edit, {
      kind: 'add-claim',
      claim: {
        id: 'board-paid',
        about: ['harbour-board'],
        text: 'the Board paid 4.1 million',
        stance: 'asserts',
        cite: [PLACE],
      },
    });
  });

  it('has the id of its own words, and is about whom they name', async () => {
    const typed = {
      'Delta paid.': { id: 'delta-paid', entities: [{ key: 'delta', name: 'Delta Dredging', inSelection: true }] },
    };
    const { edit, script } = await run(addClaim, ['Delta paid.', ENTER, ENTER, ENTER, ENTER, ENTER], { typed });
    assert.ok(edit?.kind === 'add-claim');
    assert.deepEqual([edit.claim.id, edit.claim.about], ['delta-paid', ['delta', 'harbour-board']]);
    const [, about] = script.asked;
    assert.deepEqual(about?.labels.slice(0, 2), ['Delta Dredging', 'Port Harbour Board']);
    assert.deepEqual(about?.value, ['Delta Dredging', 'Port Harbour Board']);
  });

  it('keeps what was ticked where its words are written anew, and ticks whom they name besides', async () => {
    const typed = { 'Delta paid.': { entities: [{ key: 'delta', name: 'Delta Dredging', inSelection: true }] } };
    const answers: Given[] = [ENTER, ['Delta Dredging'], BACK, BACK, 'Delta paid.'];
    const { script } = await run(addClaim, [...answers, CANCELLED], { typed });
    assert.deepEqual(script.asked.at(-1)?.value, ['Delta Dredging']);
  });

  it('makes the text a source together with it, in one edit', async () => {
    const passage = { paragraph: 2, quote: { exact: 'paid' } };
    const answers: Given[] = [ENTER, ENTER, ENTER, ENTER, ENTER, THIS_TEXT, ENTER, ENTER, '', 'No date', 'Done'];
    const files = { 'file:///notes/a.txt': 'Minutes of the Board\n\nIt paid.' };
    const { change, script } = await run(addClaim, answers, {
      answers: { [SOURCES]: [] },
      proposal: { passage },
      files,
    });
    assert.match(script.asked[5]!.question, /no source yet/);
    assert.deepEqual(script.asked[5]?.labels, [THIS_TEXT, 'No source yet']);
    assert.equal(script.asked[6]?.value, 'Minutes of the Board');
    const [source, claim] = change!.edits;
    assert.deepEqual(source, {
      kind: 'add-source',
      source: { key: 'a', type: 'document', title: 'Minutes of the Board', text: 'a.txt' },
    });
    assert.deepEqual(claim?.kind === 'add-claim' && claim.claim.cite, [{ source: 'a', ...passage }]);
  });

  it('goes without a source, and says so', async () => {
    const { change } = await run(addClaim, [ENTER, ENTER, ENTER, ENTER, ENTER, 'No source yet']);
    assert.match(change!.done, /cites no source yet/);
    // What isn’t saved anywhere can’t be a source.
    const untitled = { answers: { [SOURCES]: [] }, selected: { uri: 'untitled:a' } };
    const { change: other, questions } = await run(addClaim, [ENTER, ENTER, ENTER, ENTER, ENTER], untitled);
    assert.equal(questions.length, 5);
    assert.match(other!.done, /cites no source yet/);
  });

  it('tells entities of one name apart by what they are', async () => {
    const entities = [
      { key: 'delta', name: 'Delta', type: 'Company', mentions: 0 },
      { key: 'delta-2', name: 'Delta', type: 'Vessel', mentions: 0 },
      { key: 'quay', name: 'Quay Works', type: 'Company', mentions: 0 },
    ];
    const { script } = await run(addAlias, [CANCELLED], {
      answers: { [ENTITIES]: entities },
      proposal: { entities: [] },
    });
    assert.deepEqual(script.asked[0]?.descriptions, ['delta · Company', 'delta-2 · Vessel', 'quay']);
  });

  it('wants an entity', async () => {
    await assert.rejects(run(addClaim, [ENTER, []]), /Tick the box/);
  });

  it('proposes who says so by the passage, how, and when its text appeared', async () => {
    const published = [{ text: 'Oct 8 2012', candidates: [{ edtf: '2012-10-08', words: '8 October 2012' }] }];
    const speaker = { by: 'delta', isEntity: true, stance: 'denies' as const };
    const denies = { place: PLACE, speaker, published };
    const saidWith = async (proposal: Partial<Proposal>, ...who: Given[]) => {
      const { edit } = await run(addClaim, [ENTER, ENTER, ...who], { proposal });
      return edit?.kind === 'add-claim' && [edit.claim.by, edit.claim.stance, edit.claim.date];
    };
    assert.deepEqual(await saidWith(denies, 'Delta Dredging', ENTER, '8 October 2012'), [
      'delta',
      'denies',
      '2012-10-08',
    ]);
    // Nothing of that comes of answering in haste.
    assert.deepEqual(await saidWith(denies, ENTER, ENTER, ENTER), [undefined, 'asserts', undefined]);
    // A date of its own comes before that of its text.
    const dates = [{ text: '2011', candidates: [{ edtf: '2011', words: '2011' }] }];
    assert.deepEqual(await saidWith({ ...denies, dates }, 'Delta Dredging', ENTER, ENTER), ['delta', 'denies', '2011']);
    const { script, edit } = await run(addClaim, Array(6).fill(ENTER), { proposal: { published } });
    assert.deepEqual(script.asked[4]?.labels, ['8 October 2012', 'No date']);
    assert.ok(edit?.kind === 'add-claim' && edit.claim.date === undefined);
  });

  it('takes who says so for none of those whom it is about, where others are named', async () => {
    const board = { key: 'harbour-board', name: 'Port Harbour Board', inSelection: true };
    const delta = { key: 'delta', name: 'Delta Dredging', inSelection: true };
    const speaker = { by: 'delta', isEntity: true, stance: 'asserts' as const };
    const aboutOf = async (entities: Proposal['entities']) => {
      const { edit } = await run(addClaim, Array(5).fill(ENTER), { proposal: { place: PLACE, speaker, entities } });
      return edit?.kind === 'add-claim' && edit.claim.about;
    };
    assert.deepEqual(await aboutOf([board, delta]), ['harbour-board']);
    assert.deepEqual(await aboutOf([delta]), ['delta']);
  });

  it('asks what is claimed without who says so, once that one is chosen', async () => {
    const speaker = { by: 'delta', isEntity: true, stance: 'denies' as const, said: 'It was paid.' };
    const proposal = { text: 'Delta Dredging denied that it was paid.', place: PLACE, speaker };
    const claimOf = async (...who: Given[]) => {
      const { edit } = await run(addClaim, [ENTER, ENTER, ...who], { proposal });
      return edit?.kind === 'add-claim' && [edit.claim.by, edit.claim.stance, edit.claim.text];
    };
    assert.deepEqual(await claimOf('Delta Dredging', ENTER, ENTER, ENTER), ['delta', 'denies', 'It was paid.']);
    assert.deepEqual(await claimOf('Delta Dredging', ENTER, 'It was paid twice.', ENTER), [
      'delta',
      'denies',
      'It was paid twice.',
    ]);
    const whole = [undefined, 'asserts', 'Delta Dredging denied that it was paid.'];
    assert.deepEqual(await claimOf(ENTER, ENTER, ENTER), whole);
    // Who goes back, and says that the source says so, has all its words.
    assert.deepEqual(
      await claimOf('Delta Dredging', ENTER, ENTER, BACK, BACK, BACK, 'The source itself', 'Asserts', ENTER),
      whole,
    );
  });

  it('offers whom the passage names, though nobody knows them yet, and compares them with the known ones', async () => {
    const speaker = { by: 'Transparency Watch', isEntity: false, stance: 'alleges' as const };
    const { edit, script } = await run(addClaim, [ENTER, ENTER, 'Transparency Watch', ENTER, ENTER], {
      proposal: { place: PLACE, speaker },
    });
    assert.equal(script.asked[2]?.labels[1], 'Transparency Watch');
    assert.ok(edit?.kind === 'add-claim');
    assert.deepEqual([edit.claim.by, edit.claim.stance], ['Transparency Watch', 'alleges']);
    const near = [{ key: 'delta', name: 'Delta Dredging', exact: false }];
    const known = await run(addClaim, [ENTER, ENTER, 'Transparency Watch', ENTER, ENTER, ENTER], {
      proposal: { place: PLACE, speaker },
      typed: { 'Transparency Watch': { near } },
    });
    assert.ok(known.edit?.kind === 'add-claim' && known.edit.claim.by === 'delta');
  });

  it('compares a name that is typed for who says so with the known ones', async () => {
    const near = [{ key: 'harbour-board', name: 'Port Harbour Board', exact: false }];
    const typed = { 'The Board': { near }, 'Jane Doe': {} };
    const by = async (...who: Given[]) => {
      const { edit, script } = await run(addClaim, [ENTER, ENTER, ...who, ENTER, ENTER, ENTER], { typed });
      return { by: edit?.kind === 'add-claim' ? edit.claim.by : undefined, question: script.asked[3]! };
    };
    const known = await by('The Board', ENTER);
    assert.equal(known.by, 'harbour-board');
    assert.deepEqual(known.question.labels, ['Port Harbour Board', 'The Board']);
    assert.match(known.question.question, /“The Board” is near to what is known/);
    assert.equal((await by('The Board', 'The Board')).by, 'The Board');
    assert.equal((await by('Jane Doe')).by, 'Jane Doe');
    // Who goes back finds the one that was chosen.
    assert.equal((await by('The Board', 'The Board', BACK, ENTER)).by, 'The Board');
  });

  describe('where none of the entities will do', () => {
    const NONE = 'None of these: add an entity first…';
    const WITH_NEW: Given[] = [
      'It paid.',
      ['Delta Dredging', NONE],
      'Quay Works',
      'Company',
      ENTER,
      ...Array<Given>(6).fill(ENTER),
    ];
    const kindsOf = (desk: FakeDesk) => desk.written.map(({ edits }) => edits.map(({ kind }) => kind));

    it('adds one together with it, in one edit', async () => {
      const { change, script } = await run(addClaim, WITH_NEW);
      const [entity, claim] = change!.edits;
      assert.deepEqual(entity, {
        kind: 'add-entity',
        entity: { key: 'quay-works', type: 'Company', name: 'Quay Works' },
      });
      assert.deepEqual(claim?.kind === 'add-claim' && claim.claim.about, ['quay-works', 'delta']);
      const [text, about, who] = script.asked.slice(5);
      assert.equal(text?.value, 'It paid.');
      assert.deepEqual([about?.labels[0], about?.value], ['Quay Works', ['Quay Works', 'Delta Dredging']]);
      assert.ok(who?.labels.includes('Quay Works'));
    });

    it('writes nothing where it is cancelled at any step', async () => {
      for (const index of WITH_NEW.keys()) {
        const { desk } = await run(addClaim, [...WITH_NEW.slice(0, index), CANCELLED]);
        assert.deepEqual(desk.written, [], `step ${index + 1}`);
      }
    });

    it('adds two, of which no two have one key', async () => {
      const another: Given[] = [ENTER, ['Quay Works', NONE], 'Quay, works', 'Add another entity', 'Company', ENTER];
      const { change } = await run(addClaim, [...WITH_NEW.slice(0, 5), ...another, ...WITH_NEW.slice(5)]);
      const keys = change!.edits.flatMap(edit => (edit.kind === 'add-entity' ? edit.entity.key : []));
      assert.deepEqual(keys, ['quay-works', 'quay-works-2']);
    });

    it('takes one that was just typed where its name is typed again, also for who says so', async () => {
      const again: Given[] = [ENTER, ['Quay Works', NONE], 'the Quay Works', ENTER];
      const who: Given[] = [ENTER, ENTER, 'Quay Wroks', ENTER, ENTER, ENTER, ENTER];
      const { change, script } = await run(addClaim, [...WITH_NEW.slice(0, 5), ...again, ...who]);
      assert.deepEqual(script.asked[8]?.labels, ['Quay Works', 'Add another entity']);
      const [entity, claim, ...others] = change!.edits;
      assert.deepEqual([entity?.kind, others], ['add-entity', []]);
      assert.ok(claim?.kind === 'add-claim');
      assert.deepEqual([claim.claim.about, claim.claim.by], [['quay-works'], 'quay-works']);
    });

    it('leaves out one that the claim does not name in the end, and keeps one that only says so', async () => {
      const kindsFor = async (who: Given) => {
        const rest: Given[] = [ENTER, ['Delta Dredging'], who, ...Array<Given>(3).fill(ENTER)];
        const { change } = await run(addClaim, [...WITH_NEW.slice(0, 5), ...rest]);
        return change?.edits.map(({ kind }) => kind);
      };
      assert.deepEqual(await kindsFor(ENTER), ['add-claim']);
      assert.deepEqual(await kindsFor('Quay Works'), ['add-entity', 'add-claim']);
    });

    it('takes one that is known where its name is near', async () => {
      const typed = { PHB: { near: [{ key: 'harbour-board', name: 'Port Harbour Board', exact: false }] } };
      const { change } = await run(addClaim, [ENTER, [NONE], 'PHB', ENTER, ...Array<Given>(6).fill(ENTER)], {
        typed,
      });
      const [claim, ...more] = change!.edits;
      assert.deepEqual(claim?.kind === 'add-claim' && claim.claim.about, ['harbour-board']);
      assert.deepEqual(more, []);
    });

    it('adds it to the dossier that was chosen for the claim', async () => {
      const { change, script } = await run(addClaim, ['Other', ...WITH_NEW], { dossiers: [OWN, OTHER] });
      assert.equal(change?.home.uri, OTHER.uri);
      assert.equal(script.questions().filter(question => /Which dossier/.test(question)).length, 1);
    });

    it('makes the dossier for the first one together with both', async () => {
      const rest = ['Company', ...Array<Given>(9).fill(ENTER)];
      const desk = new FakeDesk(new Script(['Harbour', ENTER, 'Quay Works', ...rest]), {
        dossiers: [],
        answers: { [ENTITIES]: [] },
        proposal: { entities: [] },
      });
      await addClaim(desk);
      assert.equal(desk.written.length, 0);
      await desk.said[0]!.actions[0]!.run();
      assert.deepEqual(kindsOf(desk), [['add-entity', 'add-claim']]);
      assert.equal(desk.written[0]?.home.title, 'Harbour');
    });
  });

  it('leads to an entity where there is none at all', async () => {
    const { desk, script } = await run(addClaim, [], { answers: { [ENTITIES]: [] }, proposal: { entities: [] } });
    assert.match(desk.said[0]!.message, /add the one that it is about first/);
    await assert.rejects(async () => desk.said[0]!.actions[0]!.run(), /nobody answers: The name/);
    assert.equal(script.asked[0]?.value, '');
  });

  it('writes a number alone where the property says what is counted', async () => {
    const figures = [{ text: '240 people', value: '240 people', property: 'people', number: '240' }];
    const withProperty = async (property: Given) => {
      const answers: Given[] = [...Array<Given>(5).fill(ENTER), '240 people', property, ENTER];
      const { edit, script } = await run(addClaim, answers, { proposal: { figures } });
      assert.match(script.asked[6]!.question, /^“240 people” is the value of what\?/);
      return edit?.kind === 'add-claim' && [edit.claim.property, edit.claim.value];
    };
    assert.deepEqual(await withProperty(ENTER), ['people', '240']);
    assert.deepEqual(await withProperty('staff'), ['staff', '240 people']);
  });

  it('takes no property where no figure is wanted', async () => {
    const figures = [{ text: '4.1 million', value: '4.1 million' }];
    const { edit } = await run(addClaim, [ENTER, ENTER, ENTER, ENTER, ENTER, 'None', ENTER], {
      proposal: { figures },
    });
    assert.ok(edit?.kind === 'add-claim' && !('value' in edit.claim));
  });
});
