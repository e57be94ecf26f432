import assert from 'node:assert/strict';
import fc from 'fast-check';
import { civilDate, dayNumber, daysInMonth, isoDay } from '../../../src/core/timeline/calendar';
import { parseEdtf } from '../../../src/core/timeline/edtf';
import { isEdtfError } from '../../../src/core/timeline/edtf-date';

const FAR = 300_000_000;

describe('calendar', () => {
  const days: readonly [day: number, iso: string][] = [
    [0, '1970-01-01'],
    [-1, '1969-12-31'],
    [18_061, '2019-06-14'],
    [-719_528, '0000-01-01'],
    [-719_529, '-0001-12-31'],
    [2_932_896, '9999-12-31'],
    [2_932_897, '+10000-01-01'],
    [-4_371_953, '-10000-01-01'],
  ];
  for (const [day, iso] of days) {
    it(`writes day ${day} as ${iso}`, () => assert.equal(isoDay(day), iso));
  }

  it('agrees with the host’s own calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), day => {
        const host = new Date(day * 86_400_000);
        const { year, month, day: ofMonth } = civilDate(day);
        assert.deepEqual([year, month, ofMonth], [host.getUTCFullYear(), host.getUTCMonth() + 1, host.getUTCDate()]);
      }),
    );
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -FAR, max: FAR }), day => {
        const { year, month, day: ofMonth } = civilDate(day);
        assert.ok(ofMonth >= 1 && ofMonth <= daysInMonth(year, month));
        assert.equal(dayNumber(year, month, ofMonth), day);
      }),
    );
  });

  it('writes days that EDTF reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(-9999, 1, 1), max: dayNumber(9999, 12, 31) }), day => {
        const date = parseEdtf(isoDay(day));
        assert.ok(!isEdtfError(date));
        assert.deepEqual([date.earliest, date.latest], [day, day]);
      }),
    );
  });
});
