import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { constants, Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { folderCache } from '../node/cache';
import { cacheFolder } from '../node/cache-folder';

/** What `main.ts` is built into, beside this. */
const COMMANDS = join(__dirname, 'commands.js');
/** How many bytes of a digest go before code that is kept. */
const DIGEST = 32;

/** Runs the commands as an earlier run compiled and kept them: to compile them takes longer than many a command. */
async function launch(): Promise<void> {
  const cache = folderCache(join(cacheFolder(), 'code'));
  const name = nameOfCode();
  const cachedData = whole(cache.readBytesAtOnce(name));
  const script = new Script(Module.wrap(readFileSync(COMMANDS, 'utf8')), {
    filename: COMMANDS,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const commands = { exports: {} as typeof import('./main') };
  script.runInThisContext()(commands.exports, createRequire(COMMANDS), commands, COMMANDS, __dirname);
  await commands.exports.main();
  if (!isMainThread || (cachedData && !script.cachedDataRejected)) return;
  // Now with those functions that were needed.
  const code = script.createCachedData();
  await cache.write(name, Buffer.concat([sha256(code), code]));
  await cache.tidy(new Set([name]));
}

/** Tells the commands apart from others, and from themselves in another version; V8 checks that code is for it. */
function nameOfCode(): string {
  const { size, mtimeMs } = statSync(COMMANDS);
  return sha256(JSON.stringify([COMMANDS, size, mtimeMs, process.version, process.arch])).toString('hex', 0, 16);
}

/** The code that was kept, unless it is damaged, of which V8 does not notice all. */
function whole(kept: Uint8Array | undefined): Buffer | undefined {
  const code = kept?.subarray(DIGEST);
  return code && sha256(code).equals(kept!.subarray(0, DIGEST))
    ? Buffer.from(code.buffer, code.byteOffset, code.length)
    : undefined;
}

function sha256(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

void launch();
