import { readsSources } from '../support/source-views';

describe('sources that are web pages and PDFs, in the web worker', () => readsSources());
