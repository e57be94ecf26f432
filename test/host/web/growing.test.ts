import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import { COMMANDS } from '../../../src/protocol/commands';
import { activated } from '../support/extension';
import { added, COMMENTED, NOTE_FILE, ownWorkspace, saved, select, TEXT, undoByMessage } from '../support/growing';
import { CANCEL, ENTER, Person } from '../support/person';
import { until } from '../support/until';

/** A worker has no library of assertions. */
function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(`Not so: ${what}`);
}

describe('growing a dossier in the web worker', () => {
  let api: ExtensionApi;
  let person: Person;

  before(async () => {
    api = await activated();
    person = new Person(api.desk.ask);
    await until('the dossier that ships is read', () => api.server.model);
  });
  ownWorkspace();

  it('writes an entity, and undoes it again', async () => {
    await select(NOTE_FILE, 'Quay Works');
    await person.run(COMMANDS.addEntity, [ENTER, 'Company', ENTER]);
    expect('an entity is added', /quay-works:/.test(await added(COMMENTED)));
    await undoByMessage(api);
    expect('it is as it was', (await saved()) === COMMENTED);
  });

  it('writes a claim with its place', async () => {
    await select(TEXT, 'Delta Dredging says');
    await person.run(COMMANDS.addClaim, ['It says so.', ENTER, 'Delta Dredging', 'Asserts', 'No date']);
    expect('the place is cited', /paragraph: 3\n.*exact: Delta Dredging says/s.test(await added(COMMENTED)));
  });

  it('leaves everything as it is where it is cancelled', async () => {
    await select(NOTE_FILE, 'Quay Works');
    await person.run(COMMANDS.addEntity, [ENTER, CANCEL]);
    expect('it is as it was', (await saved()) === COMMENTED);
    expect('nothing is unsaved', !vscode.workspace.textDocuments.some(({ isDirty }) => isDirty));
  });
});
