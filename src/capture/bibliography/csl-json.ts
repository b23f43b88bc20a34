import { cslItem } from './csl-item.ts'
import { type Entries, readEach } from './entry.ts'

interface Piece {
  readonly line: number
  readonly text: string
}

/** Reads CSL-JSON, one object at a time. */
export function readCslJson(text: string): Entries {
  return readEach(objectsIn(text), ({ text: source }) => {
    const json = parsed(source)
    if (json === undefined) return 'The entry is not valid JSON'
    return cslItem(json) ?? 'The entry has no `type` or no `title`'
  })
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

/**
 * The objects of the outermost array. A string cannot hold a line's end in JSON, so each line begins outside one; an
 * object that begins in the column of the first while another is open means that the other was never closed.
 */
function objectsIn(text: string): Piece[] {
  const pieces: Piece[] = []
  const lines = text.split('\n')
  let open: { line: number; from: number } | null = null
  let depth = 0
  let indent: string | null = null
  let offset = 0
  for (const [index, line] of lines.entries()) {
    const begins = /^(\s+)\{/.exec(line)?.[1]
    if (open && depth > 0 && begins !== undefined && begins === indent) {
      pieces.push({ line: open.line, text: text.slice(open.from, offset) })
      open = null
      depth = 0
    }
    for (const { at, brace } of bracesIn(line)) {
      if (brace === '{' && depth === 0) {
        open = { line: index + 1, from: offset + at }
        indent ??= begins ?? null
      }
      depth = Math.max(0, depth + (brace === '{' ? 1 : -1))
      if (depth === 0 && open) {
        pieces.push({ line: open.line, text: text.slice(open.from, offset + at + 1) })
        open = null
      }
    }
    offset += line.length + 1
  }
  return open ? [...pieces, { line: open.line, text: text.slice(open.from) }] : pieces
}

function* bracesIn(line: string): Generator<{ at: number; brace: string }> {
  for (const token of line.matchAll(/"(?:[^"\\]|\\.)*"?|[{}]/g)) {
    if (token[0] === '{' || token[0] === '}') yield { at: token.index, brace: token[0] }
  }
}
