import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, HOVER_COMMANDS, LENS_COMMANDS, THREAD_COMMANDS } from '../../src/protocol/commands';
import { DEFAULTS, readSettings, SECTION } from '../../src/protocol/settings';

/** Holds package.json against the tables in the code, so that the two can't drift. */

interface MenuItem {
  /** One of the two. */
  command?: string;
  submenu?: string;
  when?: string;
}

interface Manifest {
  icon: string;
  main: string;
  browser: string;
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  contributes: {
    commands: { command: string; title: string; category: string }[];
    menus: Record<string, MenuItem[]>;
    submenus: { id: string; label: string }[];
    views: Record<string, { id: string; icon: string }[]>;
    viewsContainers: { activitybar: { id: string; icon: string }[] };
    viewsWelcome: { view: string; contents: string; when: string }[];
    configuration: { properties: Record<string, { default: unknown; scope: string }> };
    colors: { id: string; defaults: Record<string, string> }[];
    grammars: { path: string; scopeName: string }[];
    walkthroughs: {
      id: string;
      steps: { description: string; when?: string; media: { svg: string }; completionEvents: string[] }[];
    }[];
    keybindings?: unknown;
  };
}

const ROOT = join(__dirname, '..', '..');
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(text('package.json')) as Manifest;
const { contributes } = manifest;
const nls = JSON.parse(text('package.nls.json')) as Record<string, string>;
const ids = contributes.commands.map(({ command }) => command);

describe('the manifest', () => {
  it('has every command of the code, and no other', () => {
    assert.deepEqual([...ids].sort(), Object.values(COMMANDS).sort());
  });

  it('names commands by category, without emoji', () => {
    for (const { command, category, title } of contributes.commands) {
      assert.equal(category, 'Dossier', command);
      assert.doesNotMatch(nls[title.slice(1, -1)] ?? '', /\p{Extended_Pictographic}/u, command);
    }
  });

  it('has no default keybindings', () => {
    assert.equal(contributes.keybindings, undefined);
  });

  it('hides the commands that need an argument, and no other', () => {
    const hidden = (contributes.menus.commandPalette ?? []).filter(({ when }) => when === 'false');
    const wanted = [
      ...HOVER_COMMANDS,
      ...LENS_COMMANDS,
      ...THREAD_COMMANDS,
      COMMANDS.openEntry,
      COMMANDS.comparePassage,
      COMMANDS.openSourceFile,
    ];
    assert.deepEqual(hidden.map(({ command }) => command!).sort(), wanted.sort());
  });

  it('hides the commands for the words at the cursor where there are none of a note', () => {
    const shown = (contributes.menus.commandPalette ?? []).filter(({ when }) => /editorLangId/.test(when ?? ''));
    const wanted = ['addEntity', 'addClaim', 'addEvent', 'annotate', 'notThisEntity', 'explainMention'] as const;
    const ids = [...wanted.map(name => COMMANDS[name]), COMMANDS.filterTimelineAtCursor];
    assert.deepEqual(shown.map(({ command }) => command!).sort(), ids.sort());
  });

  it('has menus and welcome texts only for commands and views that are there', () => {
    const views = Object.values(contributes.views).flat();
    const viewIds = new Set(views.map(({ id }) => id));
    const submenus = contributes.submenus.map(({ id }) => id);
    for (const { command, submenu, when = '' } of Object.values(contributes.menus).flat()) {
      assert.ok(command === undefined ? submenus.includes(submenu!) : ids.includes(command), command ?? submenu);
      for (const [, view] of when.matchAll(/\bview == ([\w.]+)/g)) assert.ok(viewIds.has(view!), when);
    }
    for (const { view, contents } of contributes.viewsWelcome) {
      assert.ok(viewIds.has(view), view);
      for (const [, command] of (nls[contents.slice(1, -1)] ?? '').matchAll(/\(command:(dossier\.\w+)/g)) {
        assert.ok(ids.includes(command!), command);
      }
    }
    for (const [container] of Object.entries(contributes.views)) {
      assert.ok(
        contributes.viewsContainers.activitybar.some(({ id }) => id === container),
        container,
      );
    }
  });

  it('leads a newcomer through five steps, by commands that are there and to ends that can be seen', () => {
    const steps = contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps);
    for (const other of ['workspaceFolderCount == 0', 'workspaceFolderCount > 0']) {
      assert.equal(steps.filter(({ when }) => when !== other).length, 5);
    }
    for (const { description, when, completionEvents } of steps) {
      for (const [, command] of (nls[description.slice(1, -1)] ?? '').matchAll(/\(command:(dossier\.\w+)/g)) {
        assert.ok(ids.includes(command!), command);
      }
      // What is so already when the walkthrough is first shown ticks nothing, so that a folder that is open is another step.
      const end = when === 'workspaceFolderCount > 0' ? 'onStepSelected' : 'onContext:';
      assert.ok(completionEvents.every(event => event.startsWith(end)));
    }
  });

  it('has a welcome text for every state of every view', () => {
    for (const { id } of Object.values(contributes.views).flat()) {
      const states = contributes.viewsWelcome.filter(({ view }) => view === id).map(({ when }) => when);
      for (const state of ['state != running', 'state == failed', 'count == 0', 'count > 0']) {
        assert.ok(
          states.some(when => when.includes(state)),
          `${id}: ${state}`,
        );
      }
    }
  });

  it('gives at most two inline actions to an item', () => {
    const inline = (contributes.menus['view/item/context'] ?? []).filter(
      item => 'group' in item && /^inline/.test(String(item.group)),
    );
    assert.equal(new Set(inline.map(({ command }) => command)).size, 2);
  });

  it('has every setting of the code with the same default, and no other but the trace', () => {
    const declared = Object.entries(contributes.configuration.properties)
      .filter(([name]) => name !== `${SECTION}.trace.server`)
      .map(([name, { default: value }]) => [name.slice(SECTION.length + 1), value] as const);
    assert.deepEqual(Object.fromEntries(declared), Object.fromEntries(leaves(DEFAULTS)));
    assert.ok(`${SECTION}.trace.server` in contributes.configuration.properties);
  });

  it('has defaults that the code can read', () => {
    assert.deepEqual(readSettings(DEFAULTS), { settings: DEFAULTS, problems: [] });
  });

  it('restricts only settings that are there', () => {
    for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) {
      assert.ok(name in contributes.configuration.properties, name);
    }
  });

  it('is activated for the languages served by default, and where there is or may be a dossier', () => {
    const expected = [
      ...[...DEFAULTS.languages, 'yaml'].map(id => `onLanguage:${id}`),
      ...DEFAULTS.files.map(glob => `workspaceContains:${glob}`),
    ];
    assert.deepEqual(manifest.activationEvents, expected);
  });

  it('gives each colour a default for every kind of theme', () => {
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
      for (const colour of Object.values(defaults)) assert.match(colour, /^#([0-9a-f]{6}|[0-9a-f]{8})$/, id);
    }
  });

  it('has a text for every %key%, and a key for every text', () => {
    const used = [...text('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
  });

  it('names grammars by their own scopes', () => {
    for (const { path, scopeName } of contributes.grammars) {
      assert.equal((JSON.parse(text(path)) as { scopeName: string }).scopeName, scopeName, path);
    }
  });

  it('names files that are there', () => {
    const icons = contributes.viewsContainers.activitybar.map(({ icon }) => icon);
    const pictures = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg));
    for (const path of [manifest.icon, ...icons, ...pictures, ...contributes.grammars.map(({ path }) => path)]) {
      assert.ok(text(path).length > 0, path);
    }
  });
});

/** The settings as `['hover.claims', 3]`. */
function leaves(value: object, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([name, item]): [string, unknown][] =>
    isGroup(item) ? leaves(item, `${prefix}${name}.`) : [[prefix + name, item]],
  );
}

/** Whether something is several settings; what is empty is the default of one. */
function isGroup(item: unknown): item is object {
  return typeof item === 'object' && item !== null && !Array.isArray(item) && Object.keys(item).length > 0;
}
