import type { Span } from '../../document/place.ts'
import type { Noise } from './noise.ts'

const tags = 'a abbr article aside b body button div em figure footer form h1 h2 h3 h4 h5 h6 header html i img input'
const moreTags = 'label li main nav ol p picture section select small span strong svg table tbody td th tr ul video'
const bareWords = new Set(`${tags} ${moreTags} from to and or not only screen print all`.split(' '))

/** Rules of a style sheet, whole or cut off at either end, on lines of their own or run into the text beside them. */
export const styleSheets: Noise = {
  reason: 'style sheet',
  *find(text) {
    const open: { start: number; from: number; plain: string; sound: boolean }[] = []
    let from = 0
    let found = false
    for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
      const between = text.slice(from, index)
      if (brace === '{') {
        const start = from + (text[from - 1] === '}' && isOneLine(between) ? 0 : selectorStart(between))
        const outer = open.at(-1)
        if (outer) outer.plain += text.slice(from, start)
        open.push({ start, from: index + 1, plain: '', sound: start < index })
      } else {
        const block = open.pop()
        const outer = open.at(-1)
        if (block?.sound && isDeclarations(block.plain + between)) {
          found = true
          yield { start: block.start, end: index + 1 }
        } else if (block) {
          if (outer) outer.sound = false
        } else if (isTail(between)) {
          found = true
          yield { start: from + tailStart(between), end: index + 1 }
        }
      }
      from = index + 1
    }
    if (found) yield* comments(text)
    const cutOff = open.at(-1)
    if (cutOff?.sound) yield* beginningOfBlock(text, cutOff)
  }
}

/** Whether text straight after a rule can only be the next rule's selector. */
function isOneLine(text: string): boolean {
  return /\S/.test(text) && !/\n|[.!?]["”’)]*\s/.test(text)
}

/** What is left of a block whose end is missing: to the end of its line, when that holds a declaration. */
function* beginningOfBlock(text: string, block: { start: number; from: number }): Generator<Span> {
  const lineEnd = text.indexOf('\n', block.from)
  const end = lineEnd < 0 ? text.length : lineEnd
  if (/^\s*[-\w]+\s*:/.test(text.slice(block.from, end))) yield { start: block.start, end }
}

function* comments(text: string): Generator<Span> {
  for (const { 0: comment, index } of text.matchAll(/\/\*[\s\S]*?\*\//g))
    yield { start: index, end: index + comment.length }
}

function isDeclarations(text: string): boolean {
  const pieces = withoutValues(text).split(';')
  return pieces.every((piece) => piece.trim() === '' || /^\s*[-\w*]+\s*:/.test(piece))
}

/** Whether text before a closing brace that nothing opened is the end of a rule. */
function isTail(text: string): boolean {
  const pieces = withoutValues(text.slice(tailStart(text))).split(';')
  return pieces.length > 1 && pieces.slice(1).every((piece) => piece.trim() === '' || /^\s*[-\w*]+\s*:/.test(piece))
}

/** After the last sentence that ends before the first declaration. */
function tailStart(text: string): number {
  const lineStart = text.lastIndexOf('\n') + 1
  const firstStop = text.indexOf(';', lineStart)
  const head = text.slice(lineStart, firstStop < 0 ? text.length : firstStop)
  const sentence = [...head.matchAll(/[.!?]["”’)]*\s+/g)].at(-1)
  return lineStart + (sentence ? sentence.index + sentence[0].length : 0)
}

function withoutValues(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/url\([^)]*\)|"[^"\n]*"|'[^'\n]*'/g, 'x')
}

/** Where the selector that ends `text` starts; the length of `text` when it ends in prose. */
function selectorStart(text: string): number {
  const at = /@[a-z-][^@{}.!?]*$/.exec(text)
  if (at) return at.index
  const words = [...text.matchAll(/\S+/g)]
  let start = text.length
  let first = ''
  while (words.length > 0) {
    const word = words.at(-1)
    if (!word || !isOfSelector(word[0])) break
    start = word.index
    first = word[0]
    words.pop()
  }
  const before = words.at(-1)
  const intoProse = before && !text.slice(before.index, start).includes('\n') && !/[.!?]["”’)]*$/.test(before[0])
  if (!intoProse || !bareWords.has(first)) return start
  const next = /\s+/.exec(text.slice(start))
  return next ? start + next.index + next[0].length : text.length
}

function isOfSelector(word: string): boolean {
  if (bareWords.has(word.replace(/,$/, ''))) return true
  if (/^["“‘(]?[\p{L}’'-]+[.,:;!?]["”’)]*$/u.test(word)) return false
  return /[.#:@>~+*,[\]()%=]/.test(word)
}
