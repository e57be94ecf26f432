import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { main as build } from './build';
import { hoverWords, namesMarked, openFile, openWindow, THEMES, type Theme, type Window, wordsAt } from './host/window';
import { cache, root } from './support/paths';

/** A note that every picture shows. */
const NOTE = 'memo-zte-iran.md';

/** What is done in the window before each picture is taken. */
const PICTURES: Readonly<Record<string, (window: Window) => Promise<void>>> = {
  async hover(window) {
    await hoverWords(window, 'ZTE', 1);
  },
  async jump(window) {
    const { page } = window;
    await namesMarked(window);
    const { x, y } = await wordsAt(window, 'TCI', 1);
    await page.mouse.click(x, y);
    await page.keyboard.press('F12');
    await page.locator('.peekview-widget .monaco-list-row').first().waitFor();
  },
  async timeline(window) {
    const { page } = window;
    await namesMarked(window);
    await page.locator('.activitybar .action-label[aria-label^="Dossier"]').click();
    await page.locator('.pane-body .monaco-list-row', { hasText: 'October' }).first().waitFor();
    // The room of the others, which stay as headers.
    for (const view of ['Entities', 'Sources']) {
      await page.locator('.pane-header.expanded', { hasText: view }).first().click();
    }
    await widenSideBar(window, 140);
  },
};

/** Drags the border between side bar and editor, by so many CSS pixels. */
async function widenSideBar({ page }: Window, by: number): Promise<void> {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (!bar) throw new Error('The side bar is not shown.');
  const [x, y] = [bar.x + bar.width, bar.y + bar.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 5 });
  await page.mouse.up();
  // Away from the border, which is marked as long as the mouse is on it.
  await page.mouse.move(0, 0);
}

/**
 * `pictures` takes the README's pictures from the real workbench: those in the light theme for the README itself, those in
 * the others, to be looked at, into the ignored folder.
 */
export async function main(): Promise<void> {
  await build([]);
  for (const theme of Object.keys(THEMES) as Theme[]) {
    const folder = theme === 'light' ? join(root, 'media', 'readme') : cache('pictures', theme);
    mkdirSync(folder, { recursive: true });
    for (const [name, arrange] of Object.entries(PICTURES)) {
      const window = await openWindow(join(root, 'samples'), theme);
      try {
        await window.page.setViewportSize({ width: 1120, height: 640 });
        await openFile(window, NOTE);
        await arrange(window);
        const path = join(folder, `${name}.png`);
        await window.page.screenshot({ path, animations: 'disabled' });
        console.log(path);
      } finally {
        await window.close();
      }
    }
  }
}
