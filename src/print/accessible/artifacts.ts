/** An operator of a content stream, from its first operand to its own last character. */
interface Operation {
  readonly name: string
  readonly start: number
  readonly end: number
}

const builds = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const alone = new Set(['Do', 'sh'])

/**
 * Marks as artifacts what a page paints outside of every tag: running heads, rules and grounds, which are no part of what
 * is read. `content` is a decoded content stream, one character a byte.
 */
export function markArtifacts(content: string): string {
  const stretches: { readonly start: number; readonly end: number }[] = []
  let tags = 0
  let path: number | null = null
  let text: number | null = null
  for (const { name, start, end } of operations(content)) {
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
  }
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

const token = /\s+|%[^\r\n]*|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/y

/** Operators with their operands; strings, names, numbers and dictionaries are passed over. */
function* operations(content: string): Generator<Operation> {
  let start: number | null = null
  for (let at = 0; at < content.length; ) {
    const end = content[at] === '(' ? stringEnd(content, at) : tokenEnd(content, at)
    const word = content.slice(at, end)
    if (word.trim() !== '' && !word.startsWith('%')) {
      start ??= at
      if (/^[A-Za-z'"][A-Za-z0-9*'"]*$/.test(word) && !/^(?:true|false|null)$/.test(word)) {
        yield { name: word, start, end }
        start = null
      }
    }
    at = end
  }
}

function tokenEnd(content: string, at: number): number {
  token.lastIndex = at
  return token.exec(content) ? token.lastIndex : at + 1
}

function stringEnd(content: string, at: number): number {
  let depth = 0
  for (let end = at; end < content.length; end++) {
    const character = content[end]
    if (character === '\\') end += 1
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0) return end + 1
  }
  return content.length
}
