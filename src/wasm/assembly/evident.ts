/** The same as `core/recognition/evident.ts` tells of a name. */

const BEFORE: usize = 5;
const BEHIND: usize = 8;

/** As in `core/recognition/forms.ts`; above these bits of a form it stands where it begins. */
const PLAIN: i32 = 1;
const AS_WRITTEN: i32 = 2;
const IN_CAPITALS: i32 = 4;
const BITS: i32 = 3;

/** The first letters of what introduces a defined term: here, henc, refe, and also where referred may follow. */
const HERE: u32 = 0x65726568;
const HENC: u32 = 0x636e6568;
const ALSO: u32 = 0x6f736c61;
const REFE: u32 = 0x65666572;

/**
 * Whether the bytes from `at` to `end` are the plain form of a group, and nothing beside them can make a difference. The text
 * begins at `text` and ends at `stop`; `forms` and their letters: see `tables.ts`.
 */
export function isEvident(text: usize, at: usize, end: usize, stop: usize, forms: usize, letters: usize, group: i32): bool {
  if (!isFreeBefore(text, at) || !isFreeAfter(end, stop)) return false;
  const place = forms + (<usize>group << 2);
  const form = load<i32>(place);
  const begin = form >> BITS;
  const length = (load<i32>(place, 4) >> BITS) - begin;
  if ((form & PLAIN) == 0 || length != <i32>(end - at)) return false;
  const name = letters + <usize>begin;
  return isSame(at, name, length) || isInOtherCase(at, name, length, form);
}

/** Whether the one form of a group begins with another letter, so that nothing of it stands at `at`. */
export function isOther(at: usize, forms: usize, letters: usize, group: i32): bool {
  const form = load<i32>(forms + (<usize>group << 2));
  return (form & AS_WRITTEN) != 0 && load<u8>(at) != load<u8>(letters + <usize>(form >> BITS));
}

function isSame(at: usize, name: usize, length: i32): bool {
  for (; length > 0; length -= 16, at += 16, name += 16) {
    const others = i8x16.bitmask(i8x16.ne(v128.load(at), v128.load(name)));
    if ((length < 16 ? others & ((1 << length) - 1) : others) != 0) return false;
  }
  return true;
}

function isInOtherCase(at: usize, name: usize, length: i32, form: i32): bool {
  if ((form & AS_WRITTEN) != 0 && (form & IN_CAPITALS) == 0) return false;
  for (const end = at + <usize>length; at < end; at++, name++) {
    const byte = <i32>load<u8>(at);
    if (small(byte) != small(<i32>load<u8>(name))) return false;
    if ((form & IN_CAPITALS) != 0 && <u32>(byte - 0x61) < 26) return false;
  }
  return true;
}

/** A letter of ASCII in lower case; anything else as it is. */
// @ts-expect-error: decorator
@inline
export function small(byte: i32): i32 {
  return byte | (<i32>(<u32>(byte - 0x41) < 26) << 5);
}

// @ts-expect-error: decorator
@inline
function isFreeBefore(text: usize, at: usize): bool {
  if (at < text + BEFORE || !isBlank(load<u8>(at - 1)) || (load<u32>(at - BEFORE) & 0x80808080) != 0) return false;
  const first = load<u8>(at - BEFORE);
  return first != 0x28 && first != 0x5b && first != 0x2a && first != 0x5f && first != 0x22;
}

// @ts-expect-error: decorator
@inline
function isFreeAfter(end: usize, stop: usize): bool {
  if (end + BEHIND > stop) return false;
  const byte = load<u8>(end);
  if (byte == 0x2e || byte == 0x3f || byte == 0x21) return isBlank(load<u8>(end, 1));
  const at = end + <usize>(byte == 0x2c || byte == 0x3b);
  if (!isBlank(load<u8>(at)) || !isWord(<i32>load<u8>(at, 1))) return false;
  const letters = load<u32>(at, 1) | 0x20202020;
  return letters != HERE && letters != HENC && letters != REFE && (letters != ALSO || isOtherWord(at + 5));
}

/** Whether a space and another letter than r stand at an address. */
function isOtherWord(at: usize): bool {
  const letter = load<u8>(at, 1);
  return load<u8>(at) == 32 && isWord(<i32>letter) && (letter | 0x20) != 0x72;
}

// @ts-expect-error: decorator
@inline
function isBlank(byte: u8): bool {
  return byte == 32 || byte == 10;
}

// @ts-expect-error: decorator
@inline
export function isWord(byte: i32): bool {
  return <u32>((byte | 0x20) - 0x61) < 26 || <u32>(byte - 0x30) < 10;
}
