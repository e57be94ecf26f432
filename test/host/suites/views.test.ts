import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/client/extension';
import type { TreeNode } from '../../../src/client/views/node';
import type { NodeTree } from '../../../src/client/views/tree';
import { timeline } from '../../../src/core/timeline/timeline';
import { COMMANDS } from '../../../src/protocol/commands';
import { activated, shippedDossier } from '../support/extension';
import { caretOf } from '../support/features';
import { closeEditors, type Note, openUntitled } from '../support/notes';
import { ownDossier } from '../support/own-dossier';
import { until } from '../support/until';

const idsOf = (nodes: readonly TreeNode[]) => nodes.map(({ id }) => id);

/** The nodes below the groups of a view. */
async function items(tree: NodeTree): Promise<TreeNode[]> {
  const groups = await tree.getChildren();
  return (await Promise.all(groups.map(group => tree.getChildren(group)))).flat();
}

async function item(tree: NodeTree, id: string): Promise<TreeNode> {
  const found = (await items(tree)).find(node => node.id === id);
  assert.ok(found, `no item ${id}`);
  return found;
}

/** Does what a click on an item does. */
async function click(tree: NodeTree, node: TreeNode): Promise<void> {
  const { command } = tree.getTreeItem(node);
  assert.ok(command, `${node.id} opens nothing`);
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Waits until a digest's paragraph is selected. */
const selected = (paragraph: number) =>
  until(`paragraph ${paragraph} is selected`, () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.selection.isEmpty) return undefined;
    const { start, end } = editor.selection;
    return editor.document
      .getText(new vscode.Range(start.line, 0, end.line, end.character))
      .includes(`¶ ${paragraph}*`);
  });

describe('the views', () => {
  let api: ExtensionApi;

  before(async () => {
    api = await activated();
    await until('the dossier is read', () => api.server.model);
  });
  afterEach(closeEditors);

  describe('Timeline', () => {
    afterEach(() => vscode.commands.executeCommand(COMMANDS.clearTimelineFilter));

    it('has every event in order, below its year', async () => {
      const expected = timeline(await shippedDossier());
      const shown = await until('the events', async () => {
        const nodes = await items(api.timeline.tree);
        return nodes.length > 0 && nodes;
      });
      assert.deepEqual(
        idsOf(shown),
        expected.map(({ id }) => `event ${id}`),
      );
      for (const node of shown) assert.equal(api.timeline.tree.getParent(node)?.kind, 'group');
    });

    it('says that the dossier is the built-in one, and how to make one’s own', async () => {
      await items(api.timeline.tree);
      assert.match(api.timeline.tree.view.message ?? '', /Create Dossier/);
      for (const { tree } of [api.timeline, api.entities, api.sources]) {
        assert.equal(tree.view.description, 'built-in dossier');
      }
    });

    describe('where the dossiers changed while it was hidden', () => {
      ownDossier();

      it('has the events of now', async () => {
        await vscode.commands.executeCommand('workbench.action.closeSidebar');
        await items(api.timeline.tree);
        await until('the workspace’s own dossier is in use', () => api.server.model?.builtin === false);
        assert.deepEqual(idsOf(await items(api.timeline.tree)), ['event dredging-began', 'event renewal-signed']);
        assert.equal(api.timeline.tree.view.message, '');
        assert.equal(api.timeline.tree.view.description, '');
      });
    });

    it('shows the events of one entity, and says so', async () => {
      await vscode.commands.executeCommand(COMMANDS.showTimeline, { entity: 'ztesec' });
      const expected = timeline(await shippedDossier(), { entity: 'ztesec' });
      assert.ok(expected.length > 0);
      assert.deepEqual(
        idsOf(await items(api.timeline.tree)),
        expected.map(({ id }) => `event ${id}`),
      );
      assert.match(api.timeline.tree.view.message ?? '', /ZTEsec|ZTE Special Equipment/);
      await vscode.commands.executeCommand(COMMANDS.clearTimelineFilter);
      assert.doesNotMatch(api.timeline.tree.view.message ?? '', /ZTEsec|ZTE Special Equipment/);
      assert.ok((await items(api.timeline.tree)).length > expected.length);
    });

    it('shows all events where the entity of its filter is gone', async () => {
      await vscode.commands.executeCommand(COMMANDS.showTimeline, { entity: 'nobody' });
      assert.equal(api.timeline.filter, undefined);
      assert.ok((await items(api.timeline.tree)).length > 0);
    });

    it('is filtered by the entity at the cursor', async () => {
      const note = await openUntitled('markdown', 'What NC|SC said.');
      select(note);
      await vscode.commands.executeCommand(COMMANDS.filterTimelineAtCursor);
      assert.equal(api.timeline.filter, 'ncsc');
    });

    it('opens the cited passage, selected', async () => {
      const event = (await items(api.timeline.tree)).find(({ place }) => place?.paragraph !== undefined);
      assert.ok(event?.place?.paragraph);
      await click(api.timeline.tree, event);
      await selected(event.place.paragraph);
    });

    it('has a card as its tooltip', async () => {
      const [event] = await items(api.timeline.tree);
      const { tree } = api.timeline;
      const cancellation = new vscode.CancellationTokenSource();
      const resolved = await tree.resolveTreeItem(tree.getTreeItem(event!), event!, cancellation.token);
      assert.ok(resolved.tooltip instanceof vscode.MarkdownString);
      assert.ok(resolved.tooltip.value.length > 20);
      assert.notEqual(resolved.tooltip.isTrusted, true);
      assert.ok(!resolved.tooltip.supportHtml);
    });
  });

  describe('Entities', () => {
    it('count the mentions in the open note, as it is written, and in all notes', async () => {
      const { editor, document } = await openUntitled('markdown', 'ZTE sold ZTEsec. ZTE did.\n');
      const counts = (zte: number, ztesec: number) =>
        until(`ZTE ${zte}, ZTEsec ${ztesec}, both of those in all notes`, async () => {
          await api.entities.tree.refresh();
          const shown = await Promise.all(['zte', 'ztesec'].map(key => item(api.entities.tree, `entity ${key}`)));
          const numbers = shown.map(each => each?.description?.split(' / ').map(Number) ?? []);
          return numbers.every(([inNote, all], i) => inNote === [zte, ztesec][i] && all! >= inNote!);
        });
      await counts(2, 1);
      await editor.edit(edit => edit.insert(document.positionAt(document.getText().length), 'Also ZTE.'));
      await counts(3, 1);
      // The other note is still open.
      await openUntitled('plaintext', 'ZTE');
      await counts(1, 0);
    });

    it('show claims with their speaker, which open their passage', async () => {
      const entity = await item(api.entities.tree, 'entity tci');
      const claims = await api.entities.tree.getChildren(entity);
      assert.ok(claims.length > 0);
      for (const { spoken } of claims) assert.match(spoken, /^.+ (asserts|reports|alleges|finds|denies): /);
      const cited = claims.find(({ place }) => place?.paragraph !== undefined);
      assert.ok(cited?.place?.paragraph);
      await click(api.entities.tree, cited);
      await selected(cited.place.paragraph);
    });

    it('are reached from a link', async () => {
      await vscode.commands.executeCommand(COMMANDS.showEntity, { entity: 'hpsci' });
      await until('HPSCI is selected', () => api.entities.tree.view.selection[0]?.id === 'entity hpsci');
    });
  });

  describe('Sources', () => {
    it('list what each is cited for, by paragraph, and say what a jump opens', async () => {
      const sources = await api.sources.tree.getChildren();
      assert.equal(sources.length, (await shippedDossier()).sources.size);
      for (const source of sources) {
        assert.match(String(source.description), /^Digest · /);
        const paragraphs = (await api.sources.tree.getChildren(source)).map(
          ({ place }) => place?.paragraph ?? Infinity,
        );
        assert.ok(paragraphs.length > 0, source.id);
        assert.deepEqual(
          paragraphs,
          [...paragraphs].sort((a, b) => a - b),
        );
      }
    });

    it('open the passage', async () => {
      const [source] = await api.sources.tree.getChildren();
      const cited = (await api.sources.tree.getChildren(source)).find(({ place }) => place?.paragraph !== undefined);
      assert.ok(cited?.place?.paragraph);
      await click(api.sources.tree, cited);
      await selected(cited.place.paragraph);
    });
  });
});

function select(note: Note): void {
  const caret = caretOf(note);
  note.editor.selection = new vscode.Selection(caret, caret);
}
