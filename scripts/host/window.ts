import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../support/paths';
import { QUIET, type Server, startServer } from './server';
import { openPage, windowUrl } from './workbench';

/** The themes in which pictures are taken, by VS Code's names. */
export const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
} as const;

export type Theme = keyof typeof THEMES;

/** What an extension's decoration looks like in the page. */
const MARK = '.editor-instance .view-overlays [class*="ced-"]';

/** Settings for a window that shows no more than is meant. */
const PLAIN: Readonly<Record<string, unknown>> = {
  ...QUIET,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'workbench.layoutControl.enabled': false,
};

/** A real window with the extension of this repository, as built, on a copy of a folder. */
export interface Window {
  readonly page: Page;
  /** The copy. */
  readonly folder: string;
  readonly server: Server;
  /** Ends browser and server and removes what they wrote. */
  close(): Promise<void>;
}

/**
 * Opens a window and waits until it shows its folder.
 * @param source the folder to copy; absolute
 * @param scale device pixels for each CSS pixel
 */
export async function openWindow(source: string, theme: Theme = 'light', scale = 1): Promise<Window> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'dossier-')));
  const folder = join(home, 'notes');
  const dataDir = join(home, 'data');
  cpSync(source, folder, { recursive: true });
  const settings = { ...PLAIN, 'workbench.colorTheme': THEMES[theme] };
  const server = await startServer({ dataDir, extension: root, settings, driven: true });
  const page = await openPage(scale);
  const close = async () => {
    await page.context().browser()?.close();
    server.close();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await page.goto(windowUrl(server, { folder }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return { page, folder, server, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs a command by its title in the palette, as in `Dossier: Filter Timeline…`. */
export async function runCommand({ page }: Window, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await pick(page, `>${title}`, title);
}

/** Opens a file by its name. */
export async function openFile({ page }: Window, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+P');
  await pick(page, name, name);
  await page.locator('.tab.active', { hasText: name }).waitFor();
}

/** Types into the box on top of the window, and takes the entry that fits. */
async function pick(page: Page, typed: string, entry: string): Promise<void> {
  await page.locator('.quick-input-widget input').fill(typed);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first().click();
}

/**
 * The place on the screen of words in the visible part of the editor, for the mouse.
 * @param nth which of several, from 0
 */
export async function wordsAt({ page }: Window, words: string, nth = 0): Promise<{ x: number; y: number }> {
  await page.locator('.view-line', { hasText: words }).first().waitFor();
  const boxes = await page.evaluate(text => {
    const places: { x: number; y: number }[] = [];
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const content = node.textContent ?? '';
        for (let at = content.indexOf(text); at !== -1; at = content.indexOf(text, at + text.length)) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          places.push({ x: x + width / 2, y: y + height / 2 });
        }
      }
    }
    return places.sort((a, b) => a.y - b.y || a.x - b.x);
  }, words);
  const place = boxes[nth];
  if (place === undefined) throw new Error(`The editor shows “${words}” ${boxes.length} times.`);
  return place;
}

/** Waits until names are marked in the editor: before that nothing is known about its words. */
export const namesMarked = ({ page }: Window): Promise<void> => page.locator(MARK).first().waitFor();

/** Has the editor show its hover for words, as a person does with the keyboard, and gives the hover's text. */
export async function hoverWords(window: Window, words: string, nth = 0): Promise<string> {
  const { page } = window;
  await namesMarked(window);
  const { x, y } = await wordsAt(window, words, nth);
  await page.mouse.click(x, y);
  await runCommand(window, 'Show or Focus Hover');
  const hover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
  await hover.waitFor();
  // The rendered text: its blocks stand on lines of their own, which `textContent` runs together.
  // biome-ignore lint/performance/useDomNodeTextContent: as said
  return hover.innerText();
}
