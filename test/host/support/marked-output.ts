import { OUTPUT_MARK } from '../../../scripts/support/mocha';

// In the web worker host all that is printed ends in the workbench's log; the mark tells which of it is the tests'.
// To be imported before mocha, which keeps the function that it finds.
const log = console.log;
console.log = (format: unknown = '', ...values: unknown[]) => log(`${OUTPUT_MARK}${format}`, ...values);
