import fc from 'fast-check'
import { largest } from './mutated.ts'

/** Part of a text of XML or HTML: an element from its start tag to its end tag, an empty element, or words. */
interface Part {
  readonly start: number
  readonly end: number
}

/**
 * The same markup with elements doubled, moved, taken out, wrapped or nested in each other, with hostile words, and with hostile values of
 * attributes. Well-formed where it was, so that a reader does not stop at the first step.
 */
export function mutatedMarkup(files: readonly string[], names: readonly string[] = []): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.constantFrom('double', 'many', 'drop', 'move', 'wrap', 'nest', 'words', 'value', 'name', 'lift'),
    fc.nat(),
    fc.nat(),
    fc.constantFrom(...hostileWords),
    fc.constantFrom(2, 60, 700, 3_000)
  )
  return fc.tuple(fc.nat(files.length - 1), fc.array(change, { minLength: 1, maxLength: 6 })).map(([which, changes]) =>
    changes.reduce((text, [kind, one, other, words, times]) => {
      const changed = changedBy(text, { kind, one, other, words, times, names })
      return changed.length > largest ? text : changed
    }, files[which] ?? '')
  )
}

interface Change {
  readonly kind: string
  readonly one: number
  readonly other: number
  readonly words: string
  readonly times: number
  readonly names: readonly string[]
}

function changedBy(text: string, { kind, one, other, words, times, names }: Change): string {
  const parts = partsOf(text)
  const part = parts[one % parts.length]
  if (!part) return text
  const inner = text.slice(part.start, part.end)
  const set = (piece: string) => text.slice(0, part.start) + piece + text.slice(part.end)
  const tag = /^<([^\s/>]+)[^>]*>/.exec(inner)
  switch (kind) {
    case 'double':
      return set(inner + inner)
    case 'many':
      return set(inner.repeat(Math.min(times, Math.floor(largest / Math.max(inner.length, 1)))))
    case 'drop':
      return set('')
    case 'move': {
      const rest = set('')
      const to = partsOf(rest)
      const target = to[other % to.length]
      return target ? rest.slice(0, target.end) + inner + rest.slice(target.end) : rest
    }
    case 'wrap': {
      const name = names[other % names.length] ?? tag?.[1] ?? 'p'
      return set(`<${name}>${inner}</${name}>`)
    }
    case 'nest':
      return tag && !tag[0].endsWith('/>') ? set(tag[0].repeat(times) + inner + `</${tag[1]}>`.repeat(times)) : text
    case 'words':
      return tag ? set(tag[0].endsWith('/>') ? inner : `${tag[0]}${words}</${tag[1]}>`) : set(words)
    case 'value':
      return set(inner.replace(/(\s[\w:-]+)="[^"]*"/, (_, name: string) => `${name}="${words}"`))
    case 'name': {
      const name = names[other % names.length]
      return tag && name !== undefined ? set(renamed(inner, tag[1] ?? '', name)) : text
    }
    default:
      return tag ? set(inner.slice(tag[0].length, inner.lastIndexOf('<'))) : text
  }
}

function renamed(inner: string, from: string, to: string): string {
  const end = `</${from}>`
  const start = `<${to}${inner.slice(from.length + 1)}`
  return start.endsWith(end) ? `${start.slice(0, -end.length)}</${to}>` : start
}

/** Every element and every stretch of words, the outermost ones left out. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  const open: { name: string; start: number }[] = []
  for (const { 0: piece, 1: slash, 2: name, index } of text.matchAll(/<(\/?)([^\s/>!?]+)[^>]*>|<[!?][^>]*>|[^<]+/g)) {
    const end = index + piece.length
    if (name === undefined) {
      if (!piece.startsWith('<') && piece.trim() !== '' && open.length > 1) parts.push({ start: index, end })
    } else if (slash === '/') {
      const opened = open.findLastIndex((element) => element.name === name)
      const start = open[opened]?.start
      if (start === undefined) continue
      open.length = opened
      if (open.length > 0) parts.push({ start, end })
    } else if (piece.endsWith('/>')) parts.push({ start: index, end })
    else open.push({ name, start: index })
  }
  return parts
}

const hostileWords = [
  '',
  ' ',
  ' '.repeat(5_000),
  '9'.repeat(400),
  '-1',
  '1e309',
  '2024-99-99',
  '0000-00-00',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '../../x',
  '&lt;!-- page 7 --&gt;',
  '---',
  '# x',
  '{in-force=2020-01-01}',
  '{prospective',
  '(1)',
  '. . . .',
  '&#xFFFD;&#x202E;',
  '1.1.2020 '.repeat(400),
  'S. 1 inserted (1.1.2020) '.repeat(100),
  '('.repeat(3_000),
  'a '.repeat(3_000)
]
