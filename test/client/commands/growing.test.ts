import assert from 'node:assert/strict';
import { addAlias } from '../../../src/client/commands/add-alias';
import { addClaim } from '../../../src/client/commands/add-claim';
import { addEntity } from '../../../src/client/commands/add-entity';
import { addEvent } from '../../../src/client/commands/add-event';
import { addSource } from '../../../src/client/commands/add-source';
import { createDossier } from '../../../src/client/commands/create-dossier';
import { notThisEntity } from '../../../src/client/commands/not-this-entity';
import { BACK, CANCELLED } from '../../../src/client/input/asker';
import { COMMANDS } from '../../../src/protocol/commands';
import { EXCLUDE } from '../../../src/protocol/editing';
import { MENTIONS, SOURCES } from '../../../src/protocol/requests';
import { OTHER, OWN, type Setting, SHIPPED } from '../fake-desk';
import { type Command, run } from '../run-command';
import { ENTER, type Given } from '../script';

const DATES = [
  {
    text: '12/4/2019',
    candidates: [
      { edtf: '2019-04-12', words: '12 April 2019' },
      { edtf: '2019-12-04', words: '4 December 2019' },
    ],
  },
];

const THIS_TEXT = 'This text: make it a source…';

/** For each command: answers that lead to its end, in a setting with every question that it can ask. */
const WHOLE: readonly [name: string, command: Command, answers: readonly Given[], setting: Setting][] = [
  ['createDossier', createDossier, ['Harbour', 'b', 'harbour.dossier.yaml'], { folders: ['file:///a', 'file:///b'] }],
  ['addEntity', addEntity, ['Harbour', ENTER, 'Board', 'Company', 'board'], { dossiers: [SHIPPED] }],
  [
    'addEntity in the second dossier',
    addEntity,
    ['Other', 'Board', 'Public body', 'board'],
    { dossiers: [OWN, OTHER] },
  ],
  [
    'addEntity as an alias',
    addEntity,
    ['Add it as an alias to “Port Harbour Board” instead', 'Only as written: PHB'],
    { proposal: { text: 'PHB', near: [{ key: 'harbour-board', name: 'Port Harbour Board', exact: false }] } },
  ],
  ['addAlias', addAlias, ['Delta Dredging', 'Delta', 'Only as written: Delta'], {}],
  [
    'addClaim',
    addClaim,
    [
      'It paid.',
      ['Delta Dredging'],
      'Jane Doe',
      'Alleges',
      '12 April 2019',
      '4.1 million',
      'contract-price',
      'Board renews',
    ],
    { proposal: { dates: DATES, figures: [{ text: '4.1 million', value: '4.1 million', property: 'price' }] } },
  ],
  [
    'addClaim by somebody whose name was typed',
    addClaim,
    ['It paid.', ENTER, 'The Board', 'Port Harbour Board', ENTER, 'No date', ENTER],
    { typed: { 'The Board': { near: [{ key: 'harbour-board', name: 'Port Harbour Board', exact: false }] } } },
  ],
  ['addEvent', addEvent, ['It was paid', '4 December 2019', ENTER, 'No source yet'], { proposal: { dates: DATES } }],
  [
    'addSource',
    addSource,
    [
      'A text in this workspace',
      'a.txt',
      ENTER,
      ENTER,
      'Doe, Jane; The Desk',
      'early 2012',
      'More fields…',
      'The Ledger',
      ENTER,
      ENTER,
    ],
    { files: { 'file:///notes/a.txt': '# Board *renews*\n\nText.\n' } },
  ],
  [
    'addClaim in a text that becomes a source',
    addClaim,
    ['It paid.', ENTER, ENTER, ENTER, ENTER, THIS_TEXT, 'Minutes', 'Report', 'Doe, Jane', 'early 2012', 'Done'],
    { answers: { [SOURCES]: [] } },
  ],
  [
    'addEntity, as an alias for a name that was typed',
    addEntity,
    ['PHB', 'Add it as an alias to “Port Harbour Board” instead', 'Only as written: PHB'],
    { typed: { PHB: { near: [{ key: 'harbour-board', name: 'Port Harbour Board', exact: false }] } } },
  ],
  [
    'addAlias of a name that another is near to',
    addAlias,
    ['Delta Dredging', 'PHB', 'Add it to “Delta Dredging” all the same', ENTER],
    { typed: { PHB: { near: [{ key: 'harbour-board', name: 'Port Harbour Board', exact: false }] } } },
  ],
  [
    'addSource from a bibliography',
    addSource,
    ['A bibliography', 'refs.bib', ['On dredging']],
    { files: { 'file:///notes/refs.bib': '@misc{a}' } },
  ],
  ['notThisEntity', notThisEntity, ['In this file'], {}],
];

describe('the commands by which a dossier grows', () => {
  for (const [name, command, answers, setting] of WHOLE) {
    it(`${name} writes once at its end`, async () => {
      const { change, script } = await run(command, answers, setting);
      assert.ok(change);
      assert.equal(script.asked.length, answers.length);
      assert.equal(script.steps().at(-1), answers.length);
    });

    it(`${name} writes nothing where it is cancelled at any step`, async () => {
      for (const index of answers.keys()) {
        const { desk } = await run(command, [...answers.slice(0, index), CANCELLED], setting);
        assert.deepEqual(desk.written, [], `step ${index + 1}`);
      }
    });

    it(`${name} writes the same where one goes back at any step`, async () => {
      const { change } = await run(command, answers, setting);
      for (const index of answers.keys()) {
        if (index === 0) continue;
        const detour: Given[] = [...answers.slice(0, index), BACK, ...answers.slice(index - 1)];
        assert.deepEqual((await run(command, detour, setting)).change, change, `step ${index + 1}`);
      }
    });
  }

  const at = { uri: OWN.uri, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } } };

  it('ask nothing while the dossier is broken, and say where', async () => {
    const dossiers = [{ ...OWN, broken: { message: 'Mend line 3.', at } }, SHIPPED];
    for (const command of [addAlias, addClaim, addEntity, addEvent, addSource, notThisEntity]) {
      const { desk, script } = await run(command, [], { dossiers });
      assert.deepEqual(script.asked, []);
      assert.equal(desk.said[0]?.message, 'Mend line 3.');
      await desk.said[0].actions[0]!.run();
      assert.deepEqual(desk.shown, [at]);
    }
  });

  it('ask where another dossier can be chosen', async () => {
    const broken = { ...OWN, broken: { message: 'Mend line 3.', at } };
    const { script } = await run(addSource, [CANCELLED], { dossiers: [broken, OTHER] });
    assert.equal(script.asked.length, 1);
  });

  describe('Create Dossier', () => {
    it('proposes a name that is free, in any script', async () => {
      const files = { 'file:///notes/Hafen-港.dossier.yaml': '' };
      const { change, script } = await run(createDossier, ['Hafen: 港', ENTER], { files });
      assert.equal(script.asked[1]?.value, 'hafen-港-2.dossier.yaml');
      assert.equal(change?.home.uri, 'file:///notes/hafen-%E6%B8%AF-2.dossier.yaml');
      assert.equal(change?.home.title, 'Hafen: 港');
    });

    it('refuses names of files that are there, and of what is no dossier', async () => {
      const files = { 'file:///notes/there.dossier.yaml': '' };
      for (const name of ['There.dossier.yaml', 'a.yaml', 'a/b.dossier.yaml', '.dossier.yaml', '']) {
        await assert.rejects(run(createDossier, ['Title', name], { files }), /is refused/, name);
      }
    });

    it('says what becomes of the dossier that comes with the product', async () => {
      const { questions } = await run(createDossier, [CANCELLED], { dossiers: [SHIPPED] });
      assert.match(questions[0]!, /takes the place/);
      const others = await run(createDossier, [CANCELLED], { dossiers: [OWN, SHIPPED] });
      assert.doesNotMatch(others.questions[0]!, /takes the place/);
    });

    it('wants a folder, and leads to one', async () => {
      const { desk } = await run(createDossier, [], { folders: [] });
      desk.said[0]!.actions[0]!.run();
      assert.deepEqual(desk.ran, ['workbench.action.files.openFolder']);
    });
  });

  describe('which dossier', () => {
    it('is not asked where there is one', async () => {
      const { change } = await run(addEntity, ['Board', 'Company', ENTER], { dossiers: [SHIPPED, OWN] });
      assert.deepEqual(change?.home, { uri: OWN.uri });
    });

    it('is asked where there are several, the last one first', async () => {
      const { script } = await run(addEntity, [CANCELLED], { dossiers: [OWN, OTHER], last: OTHER.uri });
      assert.deepEqual(script.asked[0]?.labels, ['Other', 'own.dossier.yaml']);
    });

    it('is made where there is none, beside the shipped one where that is referred to', async () => {
      const { change, questions } = await run(notThisEntity, ['Harbour', ENTER, 'Everywhere'], { dossiers: [SHIPPED] });
      assert.match(questions[0]!, /stays in use/);
      assert.equal(change?.keepBuiltin, true);
      const entity = await run(addEntity, ['Harbour', ENTER, 'Board', ENTER, ENTER], { dossiers: [SHIPPED] });
      assert.equal(entity.change?.keepBuiltin, undefined);
    });

    it('is told where the one that was written to last is gone', async () => {
      const firstQuestion = async (setting: Setting) =>
        (await run(addEntity, [CANCELLED], { dossiers: [SHIPPED], ...setting })).questions[0]!;
      assert.match(await firstQuestion({}), /^This workspace has no dossier of your own yet/);
      assert.match(
        await firstQuestion({ last: OWN.uri }),
        /^Your dossier own\.dossier\.yaml is gone: .* takes the place/,
      );
      assert.match(await firstQuestion({ last: OWN.uri, files: { [OWN.uri]: '' } }), /no dossier of your own yet/);
    });
  });

  describe('Add Entity', () => {
    it('proposes name, kind and key', async () => {
      const { edit } = await run(addEntity, [ENTER, ENTER, ENTER]);
      const entity = { key: 'board-paid-4-1-million', type: 'Company', name: 'the Board paid 4.1 million' };
      assert.deepEqual(edit, { kind: 'add-entity', entity });
    });

    it('refuses a key that is taken or malformed', async () => {
      for (const key of ['delta', 'The Board', 'größe', '-a', '']) {
        await assert.rejects(run(addEntity, [ENTER, ENTER, key]), /is refused/, key);
      }
    });

    it('shows what has this very name already, or adds another', async () => {
      const near = [{ key: 'delta', name: 'Delta Dredging', exact: true }];
      const { desk } = await run(addEntity, ['Show “Delta Dredging”, which has this name'], { proposal: { near } });
      assert.equal(desk.shown.length, 1);
      assert.deepEqual(desk.written, []);
      const { edit } = await run(addEntity, ['Add another entity', ENTER, ENTER, ENTER], { proposal: { near } });
      assert.equal(edit?.kind, 'add-entity');
    });

    it('writes the alias into the dossier of the entity, with its case', async () => {
      const near = [{ key: 'delta', name: 'Delta Dredging', exact: false }];
      const setting = { dossiers: [OWN, OTHER], entityIn: OTHER.uri, proposal: { text: 'Delta', near } };
      const { change, edit } = await run(addEntity, [ENTER, 'In any case: Delta, delta'], setting);
      assert.equal(change?.home.uri, OTHER.uri);
      assert.deepEqual(edit, { kind: 'add-alias', entity: 'delta', alias: { text: 'Delta', case: 'ignore' } });
    });

    it('proposes kinds for the name that was typed', async () => {
      const typed = { 'Court of Appeal': { kinds: ['PublicBody'] } };
      const { edit } = await run(addEntity, ['Court of Appeal', ENTER, ENTER], { typed });
      assert.equal(edit?.kind === 'add-entity' && edit.entity.type, 'PublicBody');
    });

    it('asks about the selection again where one goes back to that', async () => {
      const proposal = { text: 'Delta', near: [{ key: 'delta', name: 'Delta Dredging', exact: false }] };
      const typed = { PHB: { near: [{ key: 'harbour-board', name: 'Port Harbour Board', exact: true }] } };
      const answers: Given[] = ['Add another entity', 'PHB', BACK, BACK, ENTER, ENTER];
      const { edit } = await run(addEntity, answers, { proposal, typed });
      assert.deepEqual(edit, { kind: 'add-alias', entity: 'delta', alias: { text: 'Delta' } });
    });

    it('asks nothing more where another name was typed that nobody has', async () => {
      const typed = { PHB: { near: [{ key: 'delta', name: 'Delta Dredging', exact: true }] } };
      const { edit, questions } = await run(addEntity, ['PHB', BACK, 'Quay', ENTER, ENTER], { typed });
      assert.equal(questions.length, 5);
      assert.equal(edit?.kind, 'add-entity');
    });

    it('offers no alias for what the shipped dossier has', async () => {
      const near = [{ key: 'zte', name: 'ZTE', exact: false }];
      const setting = { dossiers: [OWN, SHIPPED], entityIn: SHIPPED.uri, proposal: { near } };
      assert.match((await run(addEntity, [CANCELLED], setting)).questions[0]!, /name by which/);
    });
  });

  describe('Add Claim', () => {
    it('has every answer, and the source picked in a note', async () => {
      const [, command, answers, setting] = WHOLE.find(([name]) => name === 'addClaim')!;
      const { edit } = await run(command, answers, setting);
      assert.deepEqual(edit, {
        kind: 'add-claim',
        claim: {
          id: 'typed',
          about: ['delta'],
          text: 'It paid.',
          by: 'Jane Doe',
          stance: 'alleges',
          date: '2019-04-12',
          property: 'contract-price',
          value: '4.1 million',
          cite: [{ source: 'ledger-2019' }],
        },
      });
    });
  });

  describe('Add Event', () => {
    it('proposes a title without the date', async () => {
      const { edit } = await run(addEvent, [ENTER, '12 April 2019', ENTER, ENTER], {
        proposal: { text: 'On 12/4/2019 the Board paid', title: 'The Board paid', dates: DATES },
      });
      assert.ok(edit?.kind === 'add-event');
      assert.deepEqual([edit.event.title, edit.event.date], ['The Board paid', '2019-04-12']);
    });

    it('asks where a date may mean either, and reads what is typed', async () => {
      const { script } = await run(addEvent, [ENTER, CANCELLED], { proposal: { dates: DATES } });
      assert.deepEqual(script.asked[1]?.labels, ['12 April 2019', '4 December 2019']);
      for (const [typed, edtf] of [
        ['circa March 2012', '2012-03~'],
        ['2012-03~', '2012-03~'],
        ['before 1999', '../1999'],
      ]) {
        const { edit } = await run(addEvent, [ENTER, typed!, ENTER, ENTER]);
        assert.ok(edit?.kind === 'add-event');
        assert.equal(edit.event.date.slice(0, 4), edtf!.slice(0, 4));
      }
      await assert.rejects(run(addEvent, [ENTER, 'soon']), /can’t be chosen/);
    });
  });

  describe('Not This Entity', () => {
    it('offers only what can be written of a note that isn’t saved', async () => {
      const { script } = await run(notThisEntity, [CANCELLED], { selected: { uri: 'untitled:note' } });
      assert.deepEqual(script.asked[0]?.labels, ['Everywhere']);
    });

    it('says why it can’t', async () => {
      const none = await run(notThisEntity, [], { answers: { [MENTIONS]: [] } });
      assert.match(none.desk.said[0]!.message, /Put the cursor/);
      const refused = await run(notThisEntity, ['Here'], { answers: { [EXCLUDE]: { message: 'No.' } } });
      assert.deepEqual([refused.desk.said[0]!.message, refused.desk.written], ['No.', []]);
    });
  });

  it('say what they want where nothing is selected', async () => {
    const empty = { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } } };
    for (const command of [addClaim, addEvent]) {
      assert.match((await run(command, [], { selected: null })).desk.said[0]!.message, /Open a note/);
      assert.match((await run(command, [], { selected: empty })).desk.said[0]!.message, /Select the words/);
      const blank = await run(command, [], { proposal: { text: '' } });
      assert.match(blank.desk.said[0]!.message, /Select the words/);
      const failed = await run(command, [], { proposal: null });
      assert.match(failed.desk.said[0]!.message, /the log says why/);
      failed.desk.said[0]!.actions[0]!.run();
      assert.deepEqual(failed.desk.ran, [COMMANDS.showLog]);
    }
  });
});
