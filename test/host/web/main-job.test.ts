import { mainJob } from '../support/main-job';
import { closeEditors } from '../support/notes';

describe('the main job in the web worker', () => {
  afterEach(closeEditors);
  mainJob();
});
