import { eachOperationOutsideTags } from './content.ts'

export const builds = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
export const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
export const alone = new Set(['Do', 'sh'])

/**
 * Marks as artifacts what a page paints outside of every tag: running heads, rules and grounds, which are no part of what
 * is read. `content` is a decoded content stream, one character a byte.
 */
export function markArtifacts(content: string): string {
  const stretches: { readonly start: number; readonly end: number }[] = []
  let tags = 0
  let path: number | null = null
  let text: number | null = null
  eachOperationOutsideTags(content, (name, start, end) => {
    if (name === 'BDC' || name === 'BMC') tags += 1
    else if (name === 'EMC') tags -= 1
    if (tags > 0) text = null
    else if (name === 'BT') text = start
    else if (name === 'ET' && text !== null) stretches.push({ start: text, end })
    else if (alone.has(name)) stretches.push({ start, end })
    if (builds.has(name)) path ??= start
    else if (paints.has(name) || name === 'n') {
      if (name !== 'n' && tags === 0 && path !== null) stretches.push({ start: path, end })
      path = null
    }
  })
  return wrapped(content, stretches)
}

function wrapped(content: string, stretches: readonly { readonly start: number; readonly end: number }[]): string {
  let made = ''
  let from = 0
  for (const { start, end } of stretches) {
    made += `${content.slice(from, start)}/Artifact BMC\n${content.slice(start, end)}\nEMC`
    from = end
  }
  return made + content.slice(from)
}
