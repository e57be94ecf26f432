import { mainJob } from '../support/main-job';
import { closeEditors } from '../support/notes';

describe('the main job in Restricted Mode', () => {
  afterEach(closeEditors);
  mainJob();
});
