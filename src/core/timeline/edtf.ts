import { t } from '../l10n';
import type {
  Bounds,
  DateSet,
  EdtfDate,
  EdtfError,
  EdtfPoint,
  Interval,
  IntervalEnd,
  Qualification,
  SetMember,
} from './edtf-date';
import { parsePoint } from './point';
import { syntaxError } from './syntax-error';

/** Longer texts are refused: no date needs them, and a dossier may be hostile. */
const LONGEST = 2000;

/** Parses EDTF of levels 0, 1 and 2; white space around it, and around the commas and brackets of a set, is let pass. Never throws. */
export function parseEdtf(written: string): EdtfDate | EdtfError {
  if (written.length > LONGEST) {
    return { kind: 'syntax', reason: t('a date has at most {0} characters', LONGEST) };
  }
  const text = written.trim().replace(/\s*([[\]{},])\s*/g, '$1');
  const form = parseForm(text);
  if ('reason' in form) return form.kind === 'syntax' ? syntaxError(text, form.reason) : form;
  return { text, form, ...boundsOf(form), ...qualificationOf(form) };
}

function parseForm(text: string): EdtfDate['form'] | EdtfError {
  if (/^\[.*\]$|^\{.*\}$/.test(text)) return parseSet(text);
  const slash = text.indexOf('/');
  return slash === -1 ? parsePoint(text) : parseInterval(text, slash);
}

function parseInterval(text: string, slash: number): Interval | EdtfError {
  const start = parseEnd(text.slice(0, slash));
  if (typeof start !== 'string' && 'reason' in start) return start;
  const end = parseEnd(text.slice(slash + 1));
  if (typeof end !== 'string' && 'reason' in end) return end;
  if (start === 'unknown' && end === 'unknown') {
    return syntaxError(text, t('an interval needs a date on one side at least'));
  }
  return backwards(start, end) ?? { kind: 'interval', start, end };
}

function parseEnd(text: string): IntervalEnd | EdtfError {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : parseDay(text);
}

/** `[1667,1668,1670..1672]`, `{..1984}`. */
function parseSet(text: string): DateSet | EdtfError {
  const members: SetMember[] = [];
  const written = text.slice(1, -1).split(',');
  for (const [index, member] of written.entries()) {
    const dots = member.indexOf('..');
    const from = dots === -1 ? member : member.slice(0, dots);
    const to = dots === -1 ? member : member.slice(dots + 2);
    if ((from === '' && (index > 0 || to === '')) || (to === '' && index < written.length - 1)) {
      return syntaxError(
        text,
        t('a set lists dates with commas between, as in [1667,1668]; .. may open its start and its end'),
      );
    }
    const start = from === '' ? 'open' : parseDay(from);
    if (start !== 'open' && 'reason' in start) return start;
    const end = to === from ? start : to === '' ? 'open' : parseDay(to);
    if (end !== 'open' && 'reason' in end) return end;
    const wrong = backwards(start, end);
    if (wrong !== undefined) return wrong;
    members.push({ start, end });
  }
  return { kind: 'set', of: text.startsWith('[') ? 'one' : 'all', members };
}

/** A date inside an interval or a set, where a time of day has no place. */
function parseDay(text: string): EdtfPoint | EdtfError {
  const point = parsePoint(text);
  return 'kind' in point && point.kind === 'date' && point.time !== undefined ? syntaxError(text) : point;
}

function backwards(start: IntervalEnd, end: IntervalEnd): EdtfError | undefined {
  if (typeof start === 'string' || typeof end === 'string' || start.earliest <= end.latest) return undefined;
  return { kind: 'impossible', reason: t('it ends before it begins; put the earlier date first') };
}

function boundsOf(form: EdtfDate['form']): Bounds {
  if (form.kind === 'interval') return between(form.start, form.end);
  if (form.kind !== 'set') return { earliest: form.earliest, latest: form.latest };
  const bounds = form.members.map(member => between(member.start, member.end));
  return {
    earliest: bounds.map(each => each.earliest).reduce((a, b) => (a === null || b === null ? null : Math.min(a, b))),
    latest: bounds.map(each => each.latest).reduce((a, b) => (a === null || b === null ? null : Math.max(a, b))),
  };
}

function between(start: IntervalEnd, end: IntervalEnd): Bounds {
  return {
    earliest: typeof start === 'string' ? null : start.earliest,
    latest: typeof end === 'string' ? null : end.latest,
  };
}

function qualificationOf(form: EdtfDate['form']): Qualification {
  const parts = pointsOf(form).flatMap(partsOf);
  return { approximate: parts.some(part => part.approximate), uncertain: parts.some(part => part.uncertain) };
}

function pointsOf(form: EdtfDate['form']): EdtfPoint[] {
  if (form.kind === 'interval') return [form.start, form.end].filter(end => typeof end !== 'string');
  if (form.kind !== 'set') return [form];
  return form.members.flatMap(member => [member.start, member.end]).filter(end => typeof end !== 'string');
}

function partsOf(point: EdtfPoint): readonly Qualification[] {
  if (point.kind === 'year') return [point];
  if (point.kind === 'season') return [point.year, point.season];
  return [point.year, point.month, point.day].filter(part => part !== undefined);
}
