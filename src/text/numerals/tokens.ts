import type { Span } from '../../document/place.ts'

/** A word, a run of digits, a link, a code such as `CBP-9506`, or a single mark. */
export interface Token extends Span {
  readonly kind: 'number' | 'word' | 'link' | 'code' | 'mark'
  readonly text: string
  readonly lower: string
  /** White space stands before it. */
  readonly spaced: boolean
}

const nothing: Token = { kind: 'mark', text: '', lower: '', spaced: true, start: -1, end: -1 }

const space = /[\s\u200B\u2060\u00AD]+/uy
const link =
  /(?:https?:\/\/|www\.)[^\s<>()\]]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|10\.\d{4,9}\/[^\s,;]+|[a-z][\w-]{0,62}(?:\.[a-z][\w-]{0,62}){1,4}\/[^\s<>()\]]+/uy
const digits = /\d{1,3}(?:[,\u00A0\u2009\u202F'’]\d{3})+(?!\d)(?:[.·]\d+)?|\d+(?:[.·]\d+)*/uy
const spacedThousands = /\d{1,3}(?: \d{3})+(?![\d,.]\d|\d)(?= (?!to\b|and\b|of\b)\p{Ll}|[%]| ?(?:million|billion)\b)/uy
const code =
  /(?:\p{Lu}\p{L}{0,40}-(?:\p{L}{1,40}-){0,3}\d[\p{L}\d]*(?:[-/–.]\d[\p{L}\d]*)*|\p{L}+\d[\p{L}\d]*(?:[-/]\d[\p{L}\d]*)*|(?:covid|gpt|sars-cov)-\d+[\p{L}\d]*)/uy
const word = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*/uy
const notCode =
  /^(?:mid|pre|post|sub|non|under|over|year|age|ages|aged|early|late|up|circa|c|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-/i

/** A word in plain small or capital letters with a space, a comma or the like behind it: nothing else can begin with it. */
const plainWord = /[A-Za-z]+(?=[\s,;)”"]|$)/uy

/** Reads `text` once, left to right. Every character but white space is in some token. */
export function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  let numberBefore = false
  while (at < text.length) {
    const gap = spaceAt(text, at)
    const spaced = at === 0 || gap > 0
    at += gap
    if (at >= text.length) break
    const [kind, found] = tokenAtOffset(text, at, spaced && !numberBefore)
    tokens.push({ kind, text: found, lower: found.toLowerCase(), spaced, start: at, end: at + found.length })
    at += found.length
    numberBefore = kind === 'number'
  }
  return tokens
}

/** The token at `index`, or an empty mark where there is none. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  return tokens[index] ?? nothing
}

/** Whether it is a dash of any form. */
export function isDash(token: Token): boolean {
  return /^[-‐‑‒–—−]$/u.test(token.text)
}

/** How many characters of white space stand at `at`; mostly there is one space, or none before an ASCII letter or mark. */
function spaceAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code > 0x20 && code < 0x7f) return 0
  const next = text.charCodeAt(at + 1)
  return code === 0x20 && next > 0x20 && next < 0x7f ? 1 : match(space, text, at).length
}

function tokenAtOffset(text: string, at: number, mayGroup: boolean): readonly [Token['kind'], string] {
  const plain = match(plainWord, text, at)
  if (plain !== '') return ['word', plain]
  const address = match(link, text, at)
  if (address !== '') return ['link', address.replace(/[.,;:!?'"’”]{1,9}$/u, '')]
  const grouped = mayGroup ? match(spacedThousands, text, at) : ''
  if (grouped !== '') return ['number', grouped]
  const number = match(digits, text, at)
  if (number !== '') return ['number', number]
  const coded = match(code, text, at)
  if (coded !== '' && !notCode.test(coded)) return ['code', coded]
  const letters = match(word, text, at)
  if (letters !== '') return ['word', letters]
  return ['mark', String.fromCodePoint(text.codePointAt(at) ?? 0)]
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
