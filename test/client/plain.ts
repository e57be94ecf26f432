import type { Translate } from '../../src/client/translate';

/** Fills in the values and translates nothing. */
export const plain: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (_, index) => String(values[index]));
