import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { languageOfFile } from '../core/files';
import { t } from '../core/l10n';
import { LineIndex } from '../core/lines';
import { exclusionsIn } from '../core/recognition/exclusions';
import type { MentionKind } from '../core/recognition/mention';
import { findMentions } from '../core/recognition/mentions';
import { buildNameIndex } from '../core/recognition/names';
import { fileUri } from '../node/files';
import { loadDossiers } from './dossiers';
import { type Terminal, UsageError } from './usage';

/** One mention; `file` as it was named, `start` and `end` in UTF-16 units of the file's text. */
interface MentionRow {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly text: string;
  readonly kind: MentionKind;
}

/** `dossier mentions`: where the files name the dossier's entities. */
export async function mentions(args: string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { dossier: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UsageError(t('Name at least one file to look through.'));
  const dossier = await loadDossiers(values.dossier, terminal);
  const index = buildNameIndex(dossier.entities.values());
  const rows: MentionRow[] = [];
  for (const file of positionals) {
    const path = resolve(terminal.folder, file);
    const text = await readNote(path, file);
    const exclusions = exclusionsIn(dossier.all.exclusions, fileUri(path));
    const lines = new LineIndex(text);
    for (const { start, end, entity, kind } of findMentions(text, languageOfFile(file), index, exclusions)) {
      const row = { file, start, end, entity, text: text.slice(start, end), kind };
      if (values.json) rows.push(row);
      else terminal.out(`${describe(row, lines)}\n`);
    }
  }
  if (values.json) terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
}

/** A byte order mark stays in, so that offsets count from the file's first character. */
async function readNote(path: string, file: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new UsageError(t('The file {0} can’t be read.', file));
  }
}

function describe({ file, start, entity, text: mention, kind }: MentionRow, lines: LineIndex): string {
  const { line, column } = lines.positionAt(start);
  const name = mention.replace(/\s+/g, ' ');
  const place = `${file}:${line + 1}:${column + 1}`;
  return kind === 'defined' ? t('{0}: {1} ({2}, as defined)', place, name, entity) : `${place}: ${name} (${entity})`;
}
