import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, extension } from '../support/extension';
import { caretOf, hoverAt } from '../support/features';
import { closeEditors, openUntitled } from '../support/notes';
import { until } from '../support/until';

describe('in a window whose display language is German', () => {
  afterEach(closeEditors);

  it('the manifest is in German', () => {
    assert.equal(vscode.env.language, 'de');
    const { commands } = extension().packageJSON.contributes;
    const titles = commands.map(({ title }: { title: string | { value: string } }) =>
      typeof title === 'string' ? title : title.value,
    );
    assert.ok(titles.includes('Sprachserver neu starten'), titles.join());
  });

  it('the server’s cards are in German', async () => {
    const note = await openUntitled('markdown', 'In 2012 Z|TE answered.');
    await hoverAt(note, caretOf(note), /^- (?:Aussage|Bericht|Vorwurf|Feststellung|Dementi) von \*\*.+Abs\. \d+/m);
  });

  it('the views are in German, dates as well', async () => {
    const { entities, timeline } = await activated();
    await until('kinds and dates in German', async () => {
      const kinds = (await entities.tree.getChildren()).map(({ label }) => label);
      const years = await timeline.tree.getChildren();
      const events = (await Promise.all(years.map(year => timeline.tree.getChildren(year)))).flat();
      const spoken = events.map(event => event.spoken).join('\n');
      return kinds.includes('Öffentliche Einrichtungen') && /^Bis \d+/.test(years[0]!.label) && /Oktober/.test(spoken);
    });
  });
});
