import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { findFiles, nodeFiles, pathOf } from '../node/files';
import { startServer } from './server';

const BUILTIN = join(__dirname, '..', 'media', 'dossiers');

startServer(createConnection(ProposedFeatures.all), {
  host: {
    read: uri => nodeFiles.read(uri),
    find: async (folder, globs) => (folder.startsWith('file:') ? findFiles(pathOf(folder), globs) : []),
  },
  builtinDossiers: () => findFiles(BUILTIN, ['**/*.dossier.yaml']),
});
