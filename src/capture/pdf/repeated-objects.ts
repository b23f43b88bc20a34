const mostOpen = 200
const mostOfOne = 1_000

/**
 * Whether hundreds of a PDF's objects stand there again and do not end, or one stands there a thousand times. No program
 * writes them: each save of a file adds an object again, with its end. pdf.js may read each of them to the end of the file.
 */
export function repeatsObjects(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const times = new Map<string, number>()
  let isOpen = false
  let open = 0
  for (let at = file.indexOf('obj'); at >= 0; at = file.indexOf('obj', at + 3)) {
    const before = file.toString('latin1', Math.max(0, at - 20), at)
    const name = /(\d+\s+\d+)\s+$/.exec(before)?.[1]
    if (before.endsWith('end')) isOpen = false
    else if (name !== undefined) {
      const here = (times.get(name) ?? 0) + 1
      if (isOpen && here > 1) open += 1
      if (open > mostOpen || here > mostOfOne) return true
      times.set(name, here)
      isOpen = true
    }
  }
  return false
}
