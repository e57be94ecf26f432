import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';

/**
 * The licences of the packages that a bundle holds, as one text in the order of the packages' names.
 * @param files the bundled files, relative to the repository, with `/`
 * @throws where a package has no licence file
 */
export function thirdPartyNotices(files: readonly string[]): string {
  const folders = new Set(files.flatMap(file => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const notices = new Map([...folders].map(notice));
  const texts = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([heading, text]) => `${heading}\n\n${text}`);
  return ['This product contains the following packages.', ...texts].join(`\n\n${'-'.repeat(78)}\n\n`);
}

/** Work of others that packages have in them, without its licence. */
const WITHIN: Readonly<Record<string, { readonly heading: string; readonly licence: string }>> = {
  unpdf: { heading: 'PDF.js (Apache-2.0), Copyright Mozilla Foundation', licence: 'scripts/support/apache-2.0.txt' },
};

function notice(folder: string): [heading: string, text: string] {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find(entry => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${folder} is bundled, but has no licence file to pass on.`);
  const own = readFileSync(join(root, folder, file), 'utf8').trim();
  const within = WITHIN[name];
  const others = within
    ? `\n\nIn it: ${within.heading}\n\n${readFileSync(join(root, within.licence), 'utf8').trim()}`
    : '';
  return [`${name} ${version} (${license})`, own + others];
}
