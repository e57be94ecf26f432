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

function notice(folder: string): [heading: string, text: string] {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find(entry => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${folder} is bundled, but has no licence file to pass on.`);
  return [`${name} ${version} (${license})`, readFileSync(join(root, folder, file), 'utf8').trim()];
}
