import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { DOSSIER_FILES } from '../core/files';
import { findFiles, findFilesBelow, nodeFiles, realUri } from '../node/files';
import { translationsFor } from '../node/translations';
import { startServer } from './server';

const BUILTIN = join(__dirname, '..', 'media', 'dossiers');

startServer(createConnection(ProposedFeatures.all), {
  host: {
    read: uri => nodeFiles.read(uri),
    find: findFilesBelow,
  },
  builtinDossiers: () => findFiles(BUILTIN, [DOSSIER_FILES]),
  realUri,
  translations: translationsFor,
});
