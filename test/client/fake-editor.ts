import Module from 'node:module';
import { TextDocument } from '../../src/server/text-document';

/** The little of VS Code that writing into a dossier and running commands need. Import it before what it is for. */

class Uri {
  private constructor(private readonly written: string) {}

  static parse(written: string): Uri {
    return new Uri(written);
  }

  toString(): string {
    return this.written;
  }
}

class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(...given: [Position, Position] | [number, number, number, number]) {
    const [start, end] =
      given.length === 2 ? given : [new Position(given[0], given[1]), new Position(given[2], given[3])];
    this.start = start;
    this.end = end;
  }

  isEqual({ start, end }: Range): boolean {
    return JSON.stringify([start, end]) === JSON.stringify([this.start, this.end]);
  }
}

class MarkdownString {
  constructor(public value: string) {}
}

class WorkspaceEdit {
  readonly replaced: { uri: Uri; range: Range; text: string }[] = [];

  replace(uri: Uri, range: Range, text: string): void {
    this.replaced.push({ uri, range, text });
  }
}

/** A file that is open. */
export class FakeDocument {
  isDirty = false;
  /** What the editor makes of a text when it saves it; undefined where it can't be saved. */
  whenSaved: ((text: string) => string) | undefined = text => text;
  private readonly content: TextDocument;

  constructor(
    readonly uri: Uri,
    text: string,
  ) {
    this.content = new TextDocument(uri.toString(), 'yaml', 1, text);
  }

  get version(): number {
    return this.content.version;
  }

  getText(): string {
    return this.content.getText();
  }

  offsetAt(position: Position): number {
    return this.content.offsetAt(position);
  }

  positionAt(offset: number): Position {
    return this.content.positionAt(offset);
  }

  replace(range: Range, text: string): void {
    this.content.change({ range, text }, this.version + 1);
    this.isDirty = true;
  }

  async save(): Promise<boolean> {
    if (!this.whenSaved) return false;
    const text = this.whenSaved(this.getText());
    if (text !== this.getText()) this.content.change({ text }, this.version + 1);
    this.isDirty = false;
    editor.files.set(this.uri.toString(), new TextEncoder().encode(text));
    return true;
  }
}

/** What is open, what was said, and what commands there are. Each test begins with another. */
class Editor {
  readonly documents = new Map<string, FakeDocument>();
  /** The files on the disk that were written through the editor, by their URIs. */
  readonly files = new Map<string, Uint8Array>();
  readonly said: { readonly message: string; readonly buttons: readonly string[] }[] = [];
  readonly commands = new Map<string, (argument: unknown) => unknown>();
  /** The button that a person presses at the next message. */
  pressed: string | undefined;
  clipboard = '';

  open(uri: string, text: string): FakeDocument {
    const document = new FakeDocument(Uri.parse(uri), text);
    this.documents.set(uri, document);
    return document;
  }
}

export let editor = new Editor();

export function newEditor(): Editor {
  editor = new Editor();
  return editor;
}

async function say(message: string, ...buttons: readonly string[]): Promise<string | undefined> {
  editor.said.push({ message, buttons });
  return editor.pressed;
}

const t = (message: string, ...values: readonly unknown[]) =>
  message.replace(/\{(\d+)\}/g, (_, index) => String(values[index]));

function fileAt(uri: Uri): Uint8Array {
  const bytes = editor.files.get(uri.toString());
  if (!bytes) throw new Error(`There is no ${uri}.`);
  return bytes;
}

const known: Readonly<Record<string, unknown>> = {
  Uri,
  Position,
  Range,
  WorkspaceEdit,
  CancellationError: class CancellationError extends Error {},
  Disposable: { from: () => undefined },
  TabInputText: class TabInputText {},
  TextEditorRevealType: {},
  CommentMode: { Editing: 0, Preview: 1 },
  CommentThreadCollapsibleState: { Collapsed: 0, Expanded: 1 },
  MarkdownString,
  l10n: { t },
  env: {
    clipboard: {
      writeText: async (text: string) => {
        editor.clipboard = text;
      },
    },
  },
  commands: {
    registerCommand: (id: string, run: (argument: unknown) => unknown) => editor.commands.set(id, run),
    executeCommand: async (id: string, argument: unknown) => editor.commands.get(id)?.(argument),
  },
  window: {
    showInformationMessage: say,
    showWarningMessage: say,
    showErrorMessage: say,
    tabGroups: { all: [] },
    showTextDocument: async () => ({ revealRange: () => {} }),
  },
  workspace: {
    get textDocuments() {
      return [...editor.documents.values()];
    },
    getConfiguration: () => ({ get: () => undefined }),
    fs: {
      stat: async (uri: Uri) => fileAt(uri),
      readFile: async (uri: Uri) => fileAt(uri),
      writeFile: async (uri: Uri, bytes: Uint8Array) => void editor.files.set(uri.toString(), bytes),
      delete: async (uri: Uri, { useTrash = false } = {}) => {
        if (useTrash) throw new Error('There is no trash.');
        editor.files.delete(uri.toString());
      },
    },
    asRelativePath: (uri: Uri) => uri.toString().split('/').at(-1),
    openTextDocument: async (uri: Uri) => {
      const document = editor.documents.get(uri.toString());
      if (!document) throw new Error(`cannot open ${uri}`);
      return document;
    },
    applyEdit: async ({ replaced }: WorkspaceEdit) => {
      // The last first, so that the places of the others stay.
      for (const { uri, range, text } of replaced.toReversed()) {
        editor.documents.get(uri.toString())?.replace(range, text);
      }
      return true;
    },
  },
};

const modules = Module as unknown as { _load(request: string, ...rest: readonly unknown[]): unknown };
const load = modules._load.bind(Module);
modules._load = (request, ...rest) => (request === 'vscode' ? known : load(request, ...rest));
