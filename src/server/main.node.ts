import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { DOSSIER_FILES } from '../core/files';
import { usePrefilter } from '../core/recognition/prefilter';
import { folderCache } from '../node/cache';
import { findFiles, findFilesBelow, nodeFiles, pathOf, readBytes, realUri } from '../node/files';
import { translationsFor } from '../node/translations';
import { pdfsWith } from '../reading/pdf/kept-pdfs.node';
import { fastestPrefilter } from '../wasm/prefilter';
import type { ParserThread } from './parser';
import { pause } from './pause.node';
import { startServer } from './server';

usePrefilter(fastestPrefilter(new TextEncoder()));

const BUILTIN = join(__dirname, '..', 'media', 'dossiers');

startServer(createConnection(ProposedFeatures.all), {
  host: {
    read: uri => nodeFiles.read(uri),
    find: findFilesBelow,
    bytes: readBytes,
  },
  builtinDossiers: () => findFiles(BUILTIN, [DOSSIER_FILES]),
  realUri,
  pause,
  hash: text => createHash('sha1').update(text).digest('hex'),
  parserThread,
  cache: folder => cacheIn(folder, 'parsed'),
  pdfs: folder =>
    pdfsWith(join(__dirname, 'browser', 'pdf.js'), folder === undefined ? undefined : cacheIn(folder, 'read')),
  translations: translationsFor,
});

/** A cache in a folder, by its URI, under a name of its own; none where the folder is not this machine's. */
function cacheIn(folder: string, name: string) {
  return folder.startsWith('file:') ? folderCache(join(pathOf(folder), name)) : undefined;
}

function parserThread(): ParserThread {
  const worker = new Worker(join(__dirname, 'parser.js'));
  // It never keeps a server alive that has nothing else to do.
  worker.unref();
  return {
    post: message => worker.postMessage(message),
    onAnswer: listener => worker.on('message', listener),
    onEnd: listener => {
      worker.on('error', () => {});
      worker.on('exit', listener);
    },
  };
}
