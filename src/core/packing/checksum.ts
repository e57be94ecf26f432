/** Tells damaged words from whole ones. The multipliers are those of MurmurHash3 (Appleby). */
export function checksum(words: Int32Array): number {
  let first = words.byteLength;
  let second = 0x9747b28c | 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    first = Math.imul(first ^ word ^ (second >>> 15), 0x85ebca6b);
    second = Math.imul(second ^ word ^ (first >>> 13), 0xc2b2ae35);
  }
  return first ^ second;
}
