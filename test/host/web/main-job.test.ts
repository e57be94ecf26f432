import { mainJob } from '../support/main-job';
import { closeEditors } from '../support/notes';
import { ownDossier, tellsFaults } from '../support/own-dossier';

describe('the main job in the web worker', () => {
  afterEach(closeEditors);
  mainJob();

  describe('with a dossier of the workspace', () => {
    ownDossier();
    tellsFaults();
  });
});
