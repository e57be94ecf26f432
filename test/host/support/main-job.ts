import * as vscode from 'vscode';
import { timeline } from '../../../src/core/timeline/timeline';
import { activated, shippedDossier } from './extension';
import { caretOf, definitionsAt, hoverAt } from './features';
import { type Note, openUntitled } from './notes';
import { until } from './until';

/** Each of the five entities, as a note may name it. */
const NAMED: Readonly<Record<string, string>> = {
  zte: 'In 2012 Z|TE answered.',
  ztesec: 'The sale of ZTE|sec was told to the exchange.',
  tci: 'The kit went to T|CI in 2010.',
  ncsc: 'The NC|SC wrote a letter.',
  hpsci: 'The H|PSCI wrote a report.',
};

/** A claim on a card: a speaker, a verb, and a numbered link whose title names the paragraph. */
const CLAIM = /^- \*\*.+\*\* \w+: .+\[\[1\]\]\((\S+) "[^"]*¶ (\d+)/m;

/**
 * The tests of the way from a name to the passage, which hold in every host: desktop, Restricted Mode, web. They use no
 * library of assertions, since a worker has none: what is waited for is what is asserted.
 */
export function mainJob(): void {
  for (const [key, text] of Object.entries(NAMED)) {
    describe(`for ${key}`, () => {
      let note: Note;
      beforeEach(async () => {
        note = await openUntitled('markdown', text);
      });

      it('a hover shows a claim, whose link opens the passage', async () => {
        const [, link, paragraph] = CLAIM.exec(await hoverAt(note, caretOf(note), CLAIM))!;
        await follow(link!);
        await until(`paragraph ${paragraph} is shown`, () => shownText().includes(`**¶ ${paragraph}**`));
      });

      it('F12 leads to the first line of a cited passage', async () => {
        const cited = (await shippedDossier()).claimsAbout(key).flatMap(claim => claim.cite);
        for (const { uri, range } of await definitionsAt(note, caretOf(note))) {
          const { text: passage } = (await vscode.workspace.openTextDocument(uri)).lineAt(range.end.line);
          const paragraph = Number(/\*\*¶ (\d+)\*\*/.exec(passage)?.[1]);
          const source = uri.path.match(/([^/]+)\.md$/)?.[1];
          if (!cited.some(place => place.source === source && place.paragraph === paragraph))
            throw new Error(`${uri.path}:${range.start.line + 1} is no passage cited for ${key}: ${passage}`);
        }
      });
    });
  }

  it('the Timeline has every event in order', async () => {
    const { timeline: view } = await activated();
    const wanted = timeline(await shippedDossier()).map(item => `event ${item.id}`);
    await until(`the events ${wanted.join(', ')}`, async () => {
      const years = await view.tree.getChildren();
      const events = (await Promise.all(years.map(year => view.tree.getChildren(year)))).flat();
      return events.map(event => event.id).join() === wanted.join();
    });
  });

  it('a citation shows its source, and F12 opens the place', async () => {
    const note = await openUntitled('markdown', 'So it is told [@register-|2012, para. 6].');
    await hoverAt(note, caretOf(note), /ZTE winds down Iran biz/);
    const [place] = await definitionsAt(note, caretOf(note));
    const passage = (await vscode.workspace.openTextDocument(place!.uri)).getText(place!.range);
    if (!passage.startsWith('**¶ 6**')) throw new Error(`not paragraph 6: ${passage}`);
  });
}

/** Opens a card's link as a click does: a file with a line fragment, or a command. */
async function follow(link: string): Promise<void> {
  const uri = vscode.Uri.parse(link);
  if (uri.scheme === 'command') await vscode.commands.executeCommand(uri.path, ...JSON.parse(uri.query));
  else await vscode.commands.executeCommand('vscode.open', uri);
}

/** The lines that the selection in the active editor touches. */
function shownText(): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.isUntitled) return '';
  const { start, end } = editor.selection;
  return editor.document.getText(new vscode.Range(start.line, 0, end.line, Number.MAX_SAFE_INTEGER));
}
