import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { serverFlags } from '../../src/client/server-flags';
import { DID_CHANGE, type DidChangeParams } from '../../src/protocol/requests';
import { marked } from './markers';

const CLI = join(__dirname, '..', '..', 'dist', 'cli.js');

export interface ClientOptions {
  /** The workspace's folder, where it is there already; else one is made, and removed in the end. */
  readonly folder?: string;
  /** The paths of several workspace folders in it. */
  readonly folders?: readonly string[];
  /** The workspace's files, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly initializationOptions?: Readonly<Record<string, unknown>>;
  readonly capabilities?: InitializeParams['capabilities'];
  /** A BCP 47 tag; `en` when not said, so that tests don't hang on the machine. */
  readonly locale?: string;
  /** Done before the server is asked anything: to answer its requests, or for files that are no plain texts. */
  readonly prepare?: (connection: ProtocolConnection, folder: string) => void | Promise<void>;
}

/** A document that a test opened. */
export interface Opened {
  readonly uri: string;
  readonly text: string;
  /** The positions of the carets. */
  readonly carets: readonly Position[];
}

/** An editor's side of a real connection, over stdio, to the server as it ships, in a workspace of its own. */
export class LanguageClient {
  readonly changes: DidChangeParams[] = [];
  readonly messages: string[] = [];
  /** What the server logged; it logs failures only. */
  readonly log: string[] = [];
  private readonly waiting: { done: (change: DidChangeParams) => boolean; resolve: () => void }[] = [];
  private versions = new Map<string, number>();

  private constructor(
    readonly connection: ProtocolConnection,
    readonly folder: string,
    readonly initialized: InitializeResult,
    private readonly server: ChildProcess,
    private readonly isOwn: boolean,
  ) {}

  static async start(options: ClientOptions = {}): Promise<LanguageClient> {
    const folder = options.folder ?? (await realpath(await mkdtemp(join(tmpdir(), 'dossier-lsp-'))));
    for (const [path, text] of Object.entries(options.files ?? {})) await write(folder, path, text);
    const server = spawn(process.execPath, [...serverFlags(), CLI, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!),
    );
    connection.listen();
    const early: DidChangeParams[] = [];
    let heard = (change: DidChangeParams): void => {
      early.push(change);
    };
    connection.onNotification(DID_CHANGE, (change: DidChangeParams) => heard(change));
    const messages: string[] = [];
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => void messages.push(message));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    await options.prepare?.(connection, folder);
    const initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      locale: options.locale ?? 'en',
      rootUri: null,
      workspaceFolders: (options.folders ?? ['.']).map(path => workspaceFolder(folder, path)),
      capabilities: options.capabilities ?? {},
      initializationOptions: options.initializationOptions,
    });
    const client = new LanguageClient(connection, folder, initialized, server, options.folder === undefined);
    heard = change => client.hear(change);
    for (const change of early) client.hear(change);
    client.messages.push(...messages);
    connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void client.messages.push(message),
    );
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void client.log.push(message));
    await connection.sendNotification('initialized', {});
    return client;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  /** Opens a document with `|` for carets; `path` decides the language unless it is given. */
  async open(path: string, source: string, languageId = languageOf(path)): Promise<Opened> {
    const { text, carets } = marked(source);
    const uri = path.includes(':') ? path : this.uri(path);
    this.versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return { uri, text, carets: carets.map(offset => positionAt(text, offset)) };
  }

  /** Replaces the text between two positions, or the whole text. */
  async edit(uri: string, text: string, range?: { start: Position; end: Position }): Promise<void> {
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    const contentChanges = [range ? { range, text } : { text }];
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Writes a document that is open as it is now, as an editor saves it. */
  async save({ uri }: Pick<Opened, 'uri'>, text: string): Promise<void> {
    await writeFile(fileURLToPath(uri), text);
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  /** Sends a request about a place in a document. */
  ask<T>(method: string, uri: string, position: Position, more: object = {}): Promise<T> {
    return this.connection.sendRequest<T>(method, { textDocument: { uri }, position, ...more });
  }

  request<T>(method: string, params: object = {}): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** Writes a file of the workspace and tells nobody. */
  writeUntold(path: string, text: string): Promise<void> {
    return write(this.folder, path, text);
  }

  /** Writes a file of the workspace and tells the server of it. */
  async write(path: string, text: string): Promise<void> {
    await write(this.folder, path, text);
    await this.tell(path, FileChangeType.Changed);
  }

  /** Removes a file or a folder and tells the server of that alone. */
  async remove(path: string): Promise<void> {
    await rm(join(this.folder, path), { recursive: true });
    await this.tell(path, FileChangeType.Deleted);
  }

  /** Waits until the server tells of a change, from now on, that fits. */
  changed(fits: (change: DidChangeParams) => boolean = () => true): Promise<void> {
    return new Promise(resolve => this.waiting.push({ done: fits, resolve }));
  }

  /** Asks again after each change that the server tells of, until the answer fits. */
  async once<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
    for (;;) {
      const changed = this.changed();
      const answer = await ask();
      if (fits(answer)) return answer;
      await changed;
    }
  }

  /** Ends the server; fails where it logged a failure. */
  async stop(): Promise<void> {
    const closed = new Promise(resolve => this.server.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await closed;
    this.connection.dispose();
    if (this.isOwn) await rm(this.folder, { recursive: true, force: true });
    assert.deepEqual(this.log, []);
  }

  /** Tells the server of a change of a file or a folder. */
  tell(path: string, type: FileChangeType): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(path), type }],
    });
  }

  private hear(change: DidChangeParams): void {
    this.changes.push(change);
    for (const waiter of this.waiting.splice(0)) {
      if (waiter.done(change)) waiter.resolve();
      else this.waiting.push(waiter);
    }
  }
}

function workspaceFolder(folder: string, path: string): WorkspaceFolder {
  return { uri: pathToFileURL(join(folder, path)).href.replace(/\/$/, ''), name: path };
}

async function write(folder: string, path: string, text: string): Promise<void> {
  const full = join(folder, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, text);
}

function languageOf(path: string): string {
  if (/\.(md|markdown)$/.test(path)) return 'markdown';
  return /\.ya?ml$/.test(path) ? 'yaml' : 'plaintext';
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
