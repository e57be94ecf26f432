import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was not written or used for so long is let go. */
const OLD_MS = 30 * 24 * 60 * 60 * 1000;

/** How many bytes of a digest go before what is sealed: a multiple of four, for numbers to be read where they stand. */
const DIGEST = 32;
/** How much is hashed at once, in bytes. */
const PIECE = 1 << 20;

/** Texts, or bytes, by name in a folder of their own, as the server's cache wants them. What can't be read or written is passed over. */
export function folderCache(folder: string) {
  let count = 0;
  const readBytes = (name: string) => readWhole(join(folder, name)).catch(() => undefined);
  const write = async (name: string, ...content: (string | Uint8Array)[]) => {
    // Written beside and moved, so that nobody reads half of it.
    const beside = join(folder, `${name}.${process.pid}.${count++}`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(beside, content);
      await rename(beside, join(folder, name));
    } catch {
      await unlink(beside).catch(() => undefined);
    }
  };
  return {
    async read(name: string): Promise<string | undefined> {
      try {
        // Small files on the machine's own disk, one in each slice: to wait for each costs several times as much.
        return readFileSync(join(folder, name), 'utf8');
      } catch {
        return undefined;
      }
    },
    readBytes,
    /** What `writeSealed` wrote, unless any of it was changed. */
    async readSealed(name: string): Promise<Uint8Array | undefined> {
      const sealed = await readBytes(name);
      const bytes = sealed?.subarray(DIGEST);
      return bytes && (await digestOf(bytes)).equals(sealed!.subarray(0, DIGEST)) ? bytes : undefined;
    },
    sizeOf: (name: string) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    async writeSealed(name: string, bytes: Uint8Array): Promise<void> {
      await write(name, await digestOf(bytes), bytes);
    },
    /** As `readBytes`, for who can do nothing else meanwhile: takes half as long. */
    readBytesAtOnce(name: string): Uint8Array | undefined {
      try {
        return readFileSync(join(folder, name));
      } catch {
        return undefined;
      }
    },
    write: (name: string, content: string | Uint8Array) => write(name, content),
    async tidy(names: ReadonlySet<string>): Promise<void> {
      const files = await readdir(folder).catch(() => []);
      for (const name of files) {
        if (names.has(name)) continue;
        const path = join(folder, name);
        const isOld = await stat(path).then(
          ({ mtimeMs }) => Date.now() - mtimeMs > OLD_MS,
          () => false,
        );
        if (isOld) await unlink(path).catch(() => undefined);
      }
    },
  };
}

/** A file's bytes, asked for once: by parts, as `readFile` asks, they take several times as long. */
async function readWhole(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array((await file.stat()).size);
    const { bytesRead } = await file.read(bytes);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Worked out in pieces, between which others have their turn. */
async function digestOf(bytes: Uint8Array): Promise<Buffer> {
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += PIECE) {
    hash.update(bytes.subarray(from, from + PIECE));
    await new Promise(resolve => setImmediate(resolve));
  }
  return hash.digest();
}
