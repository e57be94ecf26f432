import type { Connection, FileEvent, InitializeParams } from 'vscode-languageserver';
import { CODE_VERSION } from '../core/code-version';
import { contentHash } from '../core/content-hash';
import { FOLLOWED_FILES, isFollowed, otherFilesIn } from '../core/files';
import { type Bundle, useBundle } from '../core/l10n';
import type { Background } from '../core/recognition/background';
import { exclusionsIn } from '../core/recognition/exclusions';
import { dateInFileName } from '../core/recognition/note-date';
import { isStateFile, stateFileOf } from '../core/revisions/state';
import type { InitializationOptions } from '../protocol/initialization';
import { DID_CHANGE, type DidChangeParams } from '../protocol/requests';
import { SECTION } from '../protocol/settings';
import { SOURCE_VIEW } from '../protocol/source-view';
import { AttachedOriginals } from './attached-originals';
import { PackedFiles } from './cache';
import { initializeResult } from './capabilities';
import { ClosedNoteChecks } from './closed-note-checks';
import { confined } from './confine';
import { described } from './described';
import { Documents } from './documents';
import { DossierChecks } from './dossier-checks';
import { DossierFiles } from './dossier-files';
import { DossierTexts } from './dossier-texts';
import { registerFeatures } from './features';
import { filesOf } from './file-events';
import { gather } from './gather';
import { clientHost } from './host';
import { IndexProgress } from './index-progress';
import { KeptChecks } from './kept-checks';
import { KeptNames } from './kept-names';
import { Library } from './library';
import { Loading } from './loading';
import { NoteChecks } from './note-checks';
import { NoteFigures } from './note-figures';
import { NoteIndex } from './note-index';
import { NoteUses } from './note-uses';
import { Notes } from './notes';
import { Originals } from './originals';
import { Parser } from './parser';
import { Passages } from './passages';
import type { CacheKind, Platform } from './platform';
import { DossierRegistration } from './registration';
import { answering } from './request';
import { Revisions } from './revisions';
import { SettingsStore } from './settings';
import { Slices } from './slices';
import { SourceReadings } from './source-readings';
import { Texts } from './texts';
import { fileName, isBelow } from './uri';
import { Watch } from './watch';
import { WorkspaceFolders } from './workspace';

/** A dossier that is typed in is read again once it has been still for so long. */
const STILL_MS = 100;

/** Serves one connection until it closes. */
export function startServer(connection: Connection, platform: Platform): void {
  connection.onInitialize(async params => {
    const options: InitializationOptions = params.initializationOptions ?? {};
    const translations = options.translations ?? (await platform.translations?.(params.locale)) ?? {};
    useBundle(translations);
    const begin = compose(connection, platform, params, translations);
    connection.onInitialized(begin);
    return initializeResult(params.capabilities);
  });
  connection.listen();
}

/** Builds the services in order and wires what changes to what depends on it; gives the function that begins the work. */
function compose(
  connection: Connection,
  platform: Platform,
  params: InitializeParams,
  translations: Bundle,
): () => void {
  const options: InitializationOptions = params.initializationOptions ?? {};
  const real = platform.realUri ?? (async () => undefined);
  const pause = platform.pause ?? (() => new Promise<void>(resolve => setTimeout(resolve)));
  const slices = new Slices(pause);
  const idleSlices = new Slices(async () => {
    await pause();
    await slices.idle();
  });

  const folders = new WorkspaceFolders(params);
  const asks = params.capabilities.workspace?.configuration ?? false;
  const settings = new SettingsStore(connection, options, asks, folders);
  const sourceFolders = () => settings.sourceFolders;
  const allFolders = () => [...folders.all(), ...sourceFolders()];
  const builtin = async () => options.builtinDossiers ?? (await platform.builtinDossiers?.()) ?? [];
  const givenHost = platform.host && !options.clientFiles ? platform.host : clientHost(connection, platform.host);
  const isAttached = (uri: string) => attached.uris.has(uri);
  const host = confined(givenHost, () => library.folders, real, isAttached);
  const exclusions = (uri: string) => exclusionsIn(library.dossier.all.exclusions, uri);
  const background = (uri: string): Background => ({
    periods: library.periods,
    date: dateInFileName(fileName(uri)),
    knowledge: () => library.knowledge,
  });
  const documents = new Documents(
    () => library.names,
    uri => [...settings.of(uri).languages, SOURCE_VIEW],
    exclusions,
    background,
  );
  const hash = platform.hash ?? contentHash;
  const version = hash(JSON.stringify([CODE_VERSION, translations]));
  const cacheOf = (kind: CacheKind) =>
    options.cacheFolder === undefined ? undefined : platform.cache?.(options.cacheFolder, kind);
  const parser = new Parser(platform.parserThread, translations, slices);
  const packed = new PackedFiles(cacheOf('parsed'), version, slices, hash);
  const files = new DossierFiles(host, documents, parser, packed, slices, {
    roots: allFolders,
    folders: () => library.folders,
    real,
  });
  const keptNames = new KeptNames(cacheOf('names'), slices, hash, () => folders.all());
  const library: Library = new Library(host, documents, files, keptNames, slices, new Loading(connection), {
    folders,
    globs: folder => settings.in(folder).files,
    useBuiltin: () => settings.useBuiltin(),
    builtin,
    textFolders: allFolders,
    real,
  });
  const texts = new Texts(host, documents);
  const pdfs = platform.pdfs(options.cacheFolder);
  const readings = new SourceReadings(texts, host, slices, pdfs);
  const originals = new Originals(host, readings, { all: allFolders, own: sourceFolders }, library);
  const attached: AttachedOriginals = new AttachedOriginals(
    connection,
    () => library.dossier,
    host,
    options.originals ?? {},
  );
  const ownCopies = { of: (source: string) => attached.of(source) ?? originals.of(source) };
  const passages = new Passages(() => library.dossier, ownCopies, readings, options.sourceViews ?? false);
  const notes = new Notes(
    host,
    documents,
    folders,
    folder => settings.in(folder).languages,
    () => library.names,
    exclusions,
    background,
  );
  const noteIndex = new NoteIndex(host, notes, library, slices, new IndexProgress(connection), {
    folders: () => folders.all(),
    isWatched: params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    stateOf: platform.stateOf,
    startDisk: platform.startDisk,
    threads: platform.noteThreads,
    real,
    cache: cacheOf('notes'),
    hash,
  });
  const noteUses = new NoteUses(noteIndex, notes, documents, slices);
  noteIndex.onDidIndex(() => noteUses.forgetCounts());
  const isSource = (uri: string) => library.texts.has(uri) || attached.uris.has(uri) || originals.has(uri);
  const noteFigures = new NoteFigures(library, isSource, slices);
  const noteChecks = new NoteChecks(library, passages, noteFigures, settings, slices);
  const closedNotes = new ClosedNoteChecks(
    noteIndex,
    notes,
    documents,
    library,
    passages,
    settings,
    new NoteChecks(library, passages, new NoteFigures(library, isSource, idleSlices), settings, idleSlices),
    { isSource, slices: idleSlices, kept: new KeptChecks(cacheOf('checked'), hash, idleSlices), version },
  );
  noteIndex.onDidIndex(() => logged(closedNotes.follow()));
  const revisions = new Revisions(
    library,
    passages,
    documents,
    texts,
    host,
    settings,
    slices,
    cacheOf('cited'),
    hash,
    uri => !options.readOnly && folders.of(uri) !== undefined,
  );
  const dossierChecks = new DossierChecks(library, passages, revisions, settings, slices);
  const dossiers = new DossierTexts(texts, documents, library);
  const registration = new DossierRegistration(connection, params.capabilities);
  const watch = new Watch(connection, params.capabilities.workspace?.didChangeWatchedFiles);

  let begun = () => {};
  const ready = new Promise<void>(resolve => {
    begun = resolve;
  });
  const listeners: (() => void)[] = [];
  registerFeatures(
    {
      connection,
      settings,
      documents,
      library,
      passages,
      texts,
      picked: { read: uri => new SourceReadings(new Texts(givenHost, documents), givenHost, slices, pdfs).read(uri) },
      attached,
      attach: async files => {
        await attached.attach(files);
        // One that wasn't there before may have been asked for.
        for (const uri of attached.uris) readings.forget(uri);
        tellChange();
        await follow();
      },
      readings,
      notes,
      noteUses,
      noteChecks,
      closedNotes,
      dossierChecks,
      noteFigures,
      revisions,
      tellChange: () => tellChange(),
      slices,
      parser,
      hasSchemas: options.schemas ?? false,
      dossiers,
      folders: () => folders.all(),
      capabilities: params.capabilities,
      commands: new Set(options.commands ?? []),
      onDidChange: listener => listeners.push(listener),
      onDidIndex: listener => noteIndex.onDidIndex(listener),
    },
    answering(connection, ready),
  );

  /** Views, highlights and diagnostics are out of date. */
  const tellChange = () => {
    for (const listener of listeners) listener();
    logged(closedNotes.dossiersChanged());
    void connection.sendNotification(DID_CHANGE, {
      dossiers: library.count,
      entities: library.dossier.entities.size,
      errors: [...library.dossier.problems.values()].flat().filter(({ severity }) => severity === 'error').length,
      builtin: library.builtin,
      revisions: [...revisions.all()].reduce((sum, [, found]) => sum + found.length, 0),
    } satisfies DidChangeParams);
  };
  library.onDidChange(async ({ names }) => {
    if (names) await documents.renewMentions(slices);
    begun();
    tellChange();
    noteUses.forgetCounts();
    noteIndex.dossiersChanged();
    logged(noteIndex.inBackground());
    logged(follow());
    logged(lookForOriginals());
    logged(lookForRevisions());
  });

  const lookForOriginals = async () => {
    if (await originals.expect(library.dossier)) tellChange();
    await originals.lookFurther(tellChange);
  };
  const lookForRevisions = async () => {
    if (await revisions.look()) tellChange();
  };
  const follow = () => {
    const all = allFolders();
    return watch.follow({
      inFolders: FOLLOWED_FILES,
      folders: sourceFolders(),
      files: [...library.texts, ...attached.uris].filter(
        uri => !isFollowed(uri) || !all.some(folder => isBelow(folder, uri)),
      ),
    });
  };
  const watchAndLook = async () => {
    await follow();
    const [isNew, isBack] = await Promise.all([originals.reload(), attached.look()]);
    if (isNew || isBack) tellChange();
    logged(originals.lookFurther(tellChange));
  };
  const followWorkspace = async () => {
    noteIndex.lookAnew();
    // Watched before it is looked for, so that nothing comes unseen in between.
    await logged(follow());
    await library.reload();
    await watchAndLook();
  };

  const logged = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      connection.console.error(described(error));
    }
  };

  const still = gather(STILL_MS, async uris => {
    // An editor that reads a file anew changes the document: it is as on the disk then, whatever news comes of the file.
    await logged(documents.followFiles(uris, host, false));
    await logged(library.update(uris));
  });
  documents.listen(connection);
  documents.onDid(uri => {
    for (const work of [noteIndex, parser]) work.giveWay();
    if (library.isDossier(uri)) return still(uri);
    noteUses.forgetCounts();
    if (!documents.get(uri)) logged(closedNotes.follow());
  });
  documents.onDidSave(uri => {
    if (library.texts.has(uri) || library.own.has(uri)) logged(lookForRevisions());
  });
  const followFiles = async (events: readonly FileEvent[]) => {
    const uris = await filesOf(events, {
      known: [
        ...[...library.own, ...library.texts, ...originals.files, ...attached.uris],
        ...[...library.own].map(stateFileOf),
        ...noteIndex.table.notes.keys(),
      ],
      isFile: uri =>
        isFollowed(uri) ||
        library.texts.has(uri) ||
        isAttached(uri) ||
        library.isDossier(uri) ||
        notes.isNote(uri) ||
        isStateFile(uri),
      find: async below => {
        const globs = [...settings.files(), ...FOLLOWED_FILES, ...otherFilesIn(settings.languages())];
        return (await Promise.all(below.map(folder => host.find(folder, globs)))).flat();
      },
      folders: allFolders(),
    });
    for (const uri of uris) readings.forget(uri);
    await documents.followFiles(uris, host, true);
    noteIndex.filesChanged(uris);
    noteUses.forgetCounts();
    logged(noteIndex.inBackground());
    await library.update(uris);
    const isNew = await originals.update(uris);
    const isBack = uris.some(isAttached) && (await attached.look());
    if (isNew || isBack || uris.some(uri => library.texts.has(uri))) tellChange();
    await lookForRevisions();
  };
  const followSettings = async (sent: unknown) => {
    if (!(await settings.change(sent))) return;
    documents.forgetMentions();
    logged(registration.follow(settings.files(), settings.languages()));
    await followWorkspace();
  };
  connection.onDidChangeWatchedFiles(({ changes }) => logged(followFiles(changes)));
  connection.onDidChangeConfiguration(change => logged(followSettings(change.settings?.[SECTION])));

  connection.onShutdown(async () => {
    await Promise.all([packed.written(), noteIndex.keep(), closedNotes.keep()]);
  });

  const begin = async () => {
    try {
      await logged(settings.change());
      folders.listen(connection, () => logged(settings.change().then(followWorkspace)));
      logged(registration.follow(settings.files(), settings.languages()));
      await logged(follow());
      await Promise.all([library.reload(), noteIndex.lookAhead()]);
    } finally {
      // Whatever failed, requests are answered, if only with nothing.
      begun();
    }
    await watchAndLook();
    await logged(noteIndex.inBackground());
    // Who has dossiers is likely to change one; not before answers have gone out.
    if (library.own.size > 0) void pause().then(() => parser.warm());
  };
  return () => logged(begin());
}
