import { eachOperationOutsideTags } from './content.ts'

export const builds = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
export const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
export const alone = new Set(['Do', 'sh'])

/** A stretch of content with what it is to be. */
interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Marks as artifacts what a page paints outside of every tag, running heads, rules and grounds, and the pieces with the
 * numbers in `repeated`: they are no part of what is read. `content` is a decoded content stream, one character a byte.
 */
export function markArtifacts(content: string, repeated: ReadonlySet<number> = new Set()): string {
  const changes: Change[] = []
  const mark = (start: number, end: number): void => {
    changes.push({ start, end, text: `/Artifact BMC\n${content.slice(start, end)}\nEMC` })
  }
  let tags = 0
  let path: number | null = null
  let text: number | null = null
  eachOperationOutsideTags(content, (name, start, end) => {
    if (name === 'BDC' || name === 'BMC') {
      tags += 1
      if (repeated.has(pieceOf(content.slice(start, end)) ?? -1)) changes.push({ start, end, text: '/Artifact BMC' })
    } else if (name === 'EMC') tags -= 1
    if (tags > 0) text = null
    else if (name === 'BT') text = start
    else if (name === 'ET' && text !== null) mark(text, end)
    else if (alone.has(name)) mark(start, end)
    if (builds.has(name)) path ??= start
    else if (paints.has(name) || name === 'n') {
      if (name !== 'n' && tags === 0 && path !== null) mark(path, end)
      path = null
    }
  })
  return changed(content, changes)
}

/** The number of the piece that a mark begins; null where it begins none. */
export function pieceOf(mark: string): number | null {
  const number = /\/MCID (\d+)/.exec(mark)?.[1]
  return number === undefined ? null : Number(number)
}

function changed(content: string, changes: readonly Change[]): string {
  let made = ''
  let from = 0
  for (const { start, end, text } of changes) {
    made += content.slice(from, start) + text
    from = end
  }
  return made + content.slice(from)
}
