/** The string that these UTF-16 units make up; one byte a character inside the engine where they allow, for fast searching. */
export function textOf(codes: Uint16Array): string {
  let all = 0
  for (let at = 0; at < codes.length; at++) all |= codes[at] ?? 0
  if (all < 0x100) return Buffer.from(codes).toString('latin1')
  return Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le')
}
