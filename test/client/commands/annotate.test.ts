import assert from 'node:assert/strict';
import { annotate } from '../../../src/client/commands/annotate';
import { today } from '../../../src/client/growing/today';
import { CANCELLED } from '../../../src/client/input/asker';
import { ANNOTATE, type AnnotateResult } from '../../../src/protocol/editing';
import { FakeDesk, OTHER, OWN, type Setting, SHIPPED } from '../fake-desk';
import { type Given, Script } from '../script';

const MADE: AnnotateResult = {
  annotation: { id: 'compare', body: 'Compare!', target: { source: 'ledger-2019', paragraph: 2 } },
  thread: '',
  dossier: OTHER.uri,
};

async function run(answers: readonly Given[], made: AnnotateResult | null, setting: Setting = {}, shown = false) {
  const script = new Script(answers);
  const desk = new FakeDesk(script, { answers: { [ANNOTATE]: made }, dossiers: [OWN, OTHER], ...setting });
  desk.annotationsShown = shown;
  await annotate(desk);
  return { script, desk };
}

describe('annotating what is selected', () => {
  it('asks for the note, and writes it where the source is, with the day', async () => {
    const { desk, script } = await run(['Compare!'], MADE);
    assert.match(script.asked[0]!.question, /“the Board”/);
    const [change] = desk.written;
    assert.deepEqual(change?.home, { uri: OTHER.uri });
    const [edit] = change?.edits ?? [];
    assert.ok(edit?.kind === 'add-annotation');
    const { created, ...annotation } = edit.annotation;
    assert.match(created ?? '', /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(annotation, MADE.annotation);
  });

  it('asks for the dossier where the source comes with the product', async () => {
    const { dossier: _, ...shipped } = MADE;
    const { desk } = await run(['Other', 'Compare!'], shipped, { dossiers: [SHIPPED, OWN, OTHER] });
    assert.equal(desk.written[0]?.home.uri, OTHER.uri);
    assert.equal(desk.written[0]?.keepBuiltin, true);
  });

  it('offers to show annotations in the text, where they are not shown yet', async () => {
    const { desk } = await run(['Compare!'], MADE);
    const offer = desk.written[0]?.offer;
    assert.equal(offer?.title, 'Show Annotations in the Text');
    await offer.run();
    assert.equal(desk.annotationsShown, true);
    const again = await run(['Compare!'], MADE, {}, true);
    assert.equal(again.desk.written[0]?.offer, undefined);
  });

  it('writes nothing where it is cancelled', async () => {
    const { desk } = await run([CANCELLED], MADE);
    assert.deepEqual(desk.written, []);
  });

  it('says what it needs in any other text, or in none', async () => {
    for (const setting of [{ selected: { uri: 'file:///notes/own.dossier.yaml' } }, { selected: null }]) {
      const { desk } = await run([], null, setting);
      assert.deepEqual(desk.written, []);
      assert.match(desk.said[0]!.message, /^Open the text of a source/);
    }
  });

  it('offers to make a source of a text that is none yet', async () => {
    const { desk } = await run([], null);
    assert.match(desk.said[0]!.message, /a\.txt is none yet/);
    desk.said[0]!.actions[0]!.run();
    assert.deepEqual(desk.ran, ['dossier.addSource']);
  });
});

describe('the day in EDTF', () => {
  it('has four, two and two digits', () => {
    assert.equal(today(new Date(2026, 0, 9, 23, 59)), '2026-01-09');
  });
});
