const most = 200

/**
 * Whether hundreds of a PDF's objects stand there again and do not end. No program writes them: each save of a file adds an
 * object again, with its end. pdf.js reads each of them to the end of the file.
 */
export function hasRepeatedOpenObjects(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const seen = new Set<string>()
  let open = false
  let repeated = 0
  for (let at = file.indexOf('obj'); at >= 0; at = file.indexOf('obj', at + 3)) {
    const before = file.toString('latin1', Math.max(0, at - 20), at)
    const name = /(\d+\s+\d+)\s+$/.exec(before)?.[1]
    if (before.endsWith('end')) open = false
    else if (name !== undefined) {
      if (open && seen.has(name)) repeated += 1
      if (repeated > most) return true
      seen.add(name)
      open = true
    }
  }
  return false
}
