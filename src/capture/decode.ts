/** Reads bytes as text: by a byte-order mark, the named charset, one declared in the text itself, UTF-8, or Windows-1252. */
export function decode(bytes: Uint8Array, charset?: string): string {
  const mark = byteOrderMark(bytes)
  const declared = mark ?? charset ?? declaredIn(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))
  if (declared !== undefined) {
    const text = decodeAs(bytes, declared)
    if (text !== undefined) return text
  }
  return decodeAs(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes)
}

function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined
}

function declaredIn(head: string): string | undefined {
  return /<meta[^>]+charset\s*=\s*["']?([-\w]+)/i.exec(head)?.[1] ?? /^<\?xml[^>]+encoding=["']([-\w]+)/.exec(head)?.[1]
}
