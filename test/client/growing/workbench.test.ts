import '../fake-editor';
import assert from 'node:assert/strict';
import { Workbench } from '../../../src/client/growing/workbench';
import type { Server } from '../../../src/client/server';
import { applyChanges } from '../../../src/core/editing/change';
import { editDossier } from '../../../src/core/editing/edit';
import { EDIT, type EditParams } from '../../../src/protocol/editing';
import { textDocument, toRange } from '../../../src/server/positions';
import { editor, newEditor } from '../fake-editor';

const URI = 'file:///notes/harbour.dossier.yaml';
const TEXT = 'dossier: 1\n\nentities:\n  delta: {type: Company, name: "Delta"}   # dredges\n';
const ADDED = { kind: 'add-entity', entity: { key: 'quay', type: 'Company', name: 'Quay Works' } } as const;
const CHANGE = { home: { uri: URI }, edits: [ADDED], done: 'Added it.' };

/** Answers as the server does, of what is open. */
async function answer(method: string, { dossier, edits }: EditParams) {
  if (method !== EDIT) return null;
  const open = editor.documents.get(dossier)!;
  const text = open.getText();
  const result = editDossier(text, edits);
  if ('problem' in result) return { message: result.problem };
  const after = textDocument(dossier, applyChanges(text, result.changes));
  return {
    edits: result.changes.map(({ span, text: newText }) => ({
      range: toRange(textDocument(dossier, text), span),
      newText,
    })),
    version: open.version,
    shows: { uri: dossier, range: toRange(after, result.shows) },
  };
}

function workbench(request: unknown = answer): Workbench {
  const kept = new Map<string, unknown>();
  const memory = {
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => kept.set(key, value),
  };
  return new Workbench({ request } as unknown as Server, memory as never, {} as never);
}

describe('what is written into a dossier', () => {
  beforeEach(() => void newEditor());

  const said = () => editor.said.map(({ message }) => message);
  const undo = (desk: Workbench) => desk.said!.actions.find(({ title }) => title === 'Undo')!.run();

  it('is saved, told, and can be taken back', async () => {
    const document = editor.open(URI, TEXT);
    const desk = workbench();
    assert.equal(await desk.write(CHANGE), true);
    assert.equal(document.getText(), `${TEXT}  quay: {type: Company, name: Quay Works}\n`);
    assert.equal(document.isDirty, false);
    assert.deepEqual(editor.said, [{ message: 'Added it.', buttons: ['Open', 'Undo'] }]);
    await undo(desk);
    assert.equal(document.getText(), TEXT);
    assert.equal(document.isDirty, false);
  });

  it('is taken back whole where the editor changes what it saves', async () => {
    const document = editor.open(URI, TEXT);
    document.whenSaved = text => text.replace(/ +#/g, ' #').replaceAll('"', "'");
    const desk = workbench();
    await desk.write(CHANGE);
    assert.match(document.getText(), /'Delta'} # dredges\n {2}quay: /);
    document.whenSaved = text => text;
    await undo(desk);
    assert.equal(document.getText(), TEXT);
  });

  it('is taken back also where the editor has closed the dossier by then', async () => {
    const closed = editor.open(URI, TEXT);
    const desk = workbench();
    await desk.write(CHANGE);
    const document = editor.open(URI, closed.getText());
    await undo(desk);
    assert.equal(document.getText(), TEXT);
    editor.documents.delete(URI);
    await undo(desk);
    assert.match(said().at(-1)!, /changed since/);
  });

  it('is not taken back by the message once the dossier was changed', async () => {
    const document = editor.open(URI, TEXT);
    const desk = workbench();
    await desk.write(CHANGE);
    document.replace(toRange(textDocument(URI, TEXT), { start: 0, end: 0 }) as never, '# mine\n');
    const text = document.getText();
    await undo(desk);
    assert.equal(document.getText(), text);
    assert.match(said().at(-1)!, /changed since/);
  });

  it('is not told as added where it could not be saved', async () => {
    const document = editor.open(URI, TEXT);
    document.whenSaved = undefined;
    assert.equal(await workbench().write(CHANGE), true);
    assert.match(document.getText(), /quay/);
    assert.deepEqual(said(), ['harbour.dossier.yaml could not be saved; the change stands in its editor.']);
  });

  it('stays unsaved where somebody was writing in it', async () => {
    const document = editor.open(URI, TEXT);
    document.isDirty = true;
    await workbench().write(CHANGE);
    assert.equal(document.isDirty, true);
    assert.deepEqual(said(), ['Added it.']);
  });

  it('is told not to be, where the dossier can’t be opened', async () => {
    assert.equal(await workbench().write(CHANGE), false);
    assert.deepEqual(said(), ['harbour.dossier.yaml could not be written to; try again.']);
  });

  it('is told not to be, and why, where it can’t be changed', async () => {
    const document = editor.open(URI, 'dossier: 2\n');
    assert.equal(await workbench().write(CHANGE), false);
    assert.equal(document.getText(), 'dossier: 2\n');
    assert.match(said()[0]!, /Only version 1/);
  });

  describe('that is made', () => {
    const MADE = { home: { uri: URI, title: 'Harbour' }, edits: [], done: 'Made it.' };
    const bytes = (text: string) => new TextEncoder().encode(text);

    it('can be taken back by the message alone, which leaves no file', async () => {
      const desk = workbench();
      assert.equal(await desk.write(MADE), true);
      assert.match(new TextDecoder().decode(editor.files.get(URI)), /title: Harbour\n$/);
      assert.deepEqual(editor.said, [{ message: 'Made it.', buttons: ['Undo'] }]);
      assert.equal(desk.lastDossier(), URI);
      await undo(desk);
      assert.deepEqual([editor.files.size, desk.lastDossier()], [0, undefined]);
      await undo(desk);
      assert.deepEqual(said(), ['Made it.']);
    });

    it('is kept once something else stands in it, saved or not', async () => {
      const desk = workbench();
      await desk.write(MADE);
      const [made] = editor.files.values();
      const open = editor.open(URI, `${new TextDecoder().decode(made)}# mine\n`);
      open.isDirty = true;
      const press = desk.said!.actions.at(-1)!;
      await press.run();
      assert.equal(editor.files.get(URI), made);
      editor.files.set(URI, bytes(open.getText()));
      editor.documents.clear();
      await press.run();
      assert.equal(editor.files.size, 1);
      const kept = 'harbour.dossier.yaml was not deleted: was something else written in it since?';
      assert.deepEqual(said(), ['Made it.', kept, kept]);
    });

    it('takes the place of what the editor still holds of a file that is gone, unless that is unsaved', async () => {
      const gone = editor.open(URI, TEXT);
      assert.equal(await workbench().write(MADE), true);
      assert.match(gone.getText(), /title: Harbour\n$/);
      assert.equal(new TextDecoder().decode(editor.files.get(URI)), gone.getText());
      editor.files.clear();
      gone.isDirty = true;
      assert.equal(await workbench().write(MADE), false);
      assert.equal(editor.files.size, 0);
    });

    it('is never written over a file', async () => {
      editor.files.set(URI, bytes(TEXT));
      assert.equal(await workbench().write(MADE), false);
      assert.deepEqual(editor.files.get(URI), bytes(TEXT));
      assert.deepEqual(said(), ['harbour.dossier.yaml could not be made: is there such a file already?']);
    });
  });

  it('is worked out anew where somebody typed meanwhile, and told not to be where that goes on', async () => {
    const document = editor.open(URI, TEXT);
    let typed = 0;
    const top = toRange(textDocument(URI, TEXT), { start: 0, end: 0 }) as never;
    const typing = (times: number) =>
      workbench(async (method: string, params: EditParams) => {
        const given = await answer(method, params);
        if (typed++ < times) document.replace(top, '#\n');
        return given;
      });
    assert.equal(await typing(2).write(CHANGE), true);
    assert.match(document.getText(), /^#\n#\ndossier: 1\n.*quay: /s);
    typed = 0;
    assert.equal(
      await typing(99).write({ ...CHANGE, edits: [{ ...ADDED, entity: { ...ADDED.entity, key: 'q2' } }] }),
      false,
    );
    assert.doesNotMatch(document.getText(), /q2/);
  });
});
