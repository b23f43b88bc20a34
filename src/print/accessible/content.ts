import { promisify } from 'node:util'
import { deflate, inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, type PDFDocument, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { named } from './named.ts'

const [filter, parameters, flate] = [named('Filter'), named('DecodeParms'), named('FlateDecode')]
const deflated = promisify(deflate)
/** What streams that were made here hold, so that it is not unpacked again to be looked at. */
const made = new WeakMap<PDFRawStream, string>()

/** What a page paints, decoded, one character a byte. */
export function contentOf(pdf: PDFDocument, contents: PDFObject | undefined): string {
  const held = pdf.context.lookup(contents)
  if (held instanceof PDFArray) {
    return held
      .asArray()
      .map((part) => contentOf(pdf, part))
      .join('\n')
  }
  return held instanceof PDFRawStream ? (made.get(held) ?? decoded(held).toString('latin1')) : ''
}

/** Node's own inflate is several times as fast as the library's. */
function decoded(stream: PDFRawStream): Buffer {
  const plain = stream.dict.get(filter) === flate && !stream.dict.has(parameters)
  return plain ? inflateSync(stream.contents) : Buffer.from(decodePDFRawStream(stream).decode())
}

/** A stream that holds `content`, packed beside the main thread. */
export async function streamOf(pdf: PDFDocument, content: string): Promise<PDFRawStream> {
  const bytes = await deflated(Buffer.from(content, 'latin1'))
  const stream = PDFRawStream.of(pdf.context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes)
  made.set(stream, content)
  return stream
}

/**
 * Calls `meet` for each operator of a content stream, with where its first operand starts and where it ends itself.
 * Strings, names, numbers, arrays and dictionaries are passed over.
 */
export function eachOperation(content: string, meet: Meet): void {
  walk(content, meet, (_, end) => end)
}

/** The same, but what a tag holds is passed over where its end can be told at a glance: nearly all that a page has. */
export function eachOperationOutsideTags(content: string, meet: Meet): void {
  walk(content, meet, (name, end) => (name === 'BDC' || name === 'BMC' ? (closeOf(content, end) ?? end) : end))
}

type Meet = (name: string, start: number, end: number) => void

/** Where the tag that was opened before `at` is closed; null where other tags, strings or comments stand in it. */
function closeOf(content: string, at: number): number | null {
  const close = content.indexOf('\nEMC', at)
  const held = content.slice(at, close)
  return close === -1 || ['(', '%', 'BDC', 'BMC'].some((each) => held.includes(each)) ? null : close
}

function walk(content: string, meet: Meet, next: (name: string, end: number) => number): void {
  let start = -1
  for (let at = 0; at < content.length; ) {
    const code = content.charCodeAt(at)
    if (isSpace(code)) {
      at += 1
      continue
    }
    if (start === -1 && code !== percent) start = at
    const end = tokenEnd(content, at, code)
    if (isLetter(code)) {
      const word = wordAt(content, at, end)
      if (word !== 'true' && word !== 'false' && word !== 'null') {
        meet(word, start, end)
        start = -1
        at = next(word, end)
        continue
      }
    }
    at = end
  }
}

const words = new Map<number, string>()

/** There are a million operators of a few letters: one string of each is kept, which is looked up far faster than a new one. */
function wordAt(content: string, at: number, end: number): string {
  if (end - at > 3) return content.slice(at, end)
  let letters = 0
  for (let index = at; index < end; index++) letters = letters * 256 + content.charCodeAt(index)
  const known = words.get(letters)
  if (known !== undefined) return known
  const word = content.slice(at, end)
  words.set(letters, word)
  return word
}

const [percent, open, close, less, more, slash, backslash] = [...'%()<>/\\'].map((each) => each.charCodeAt(0))

function tokenEnd(content: string, at: number, code: number): number {
  if (code === open) return stringEnd(content, at)
  if (code === percent) return lineEnd(content, at)
  if (code === less && content.charCodeAt(at + 1) !== less) return content.indexOf('>', at) + 1 || content.length
  if (code === less || (code === more && content.charCodeAt(at + 1) === more)) return at + 2
  if (isDelimiter(code) && code !== slash) return at + 1
  let end = at + 1
  while (end < content.length && isRegular(content.charCodeAt(end))) end += 1
  return end
}

function lineEnd(content: string, at: number): number {
  let end = at
  while (end < content.length && content.charCodeAt(end) !== 10 && content.charCodeAt(end) !== 13) end += 1
  return end
}

function stringEnd(content: string, at: number): number {
  let depth = 0
  for (let end = at; end < content.length; end++) {
    const code = content.charCodeAt(end)
    if (code === backslash) end += 1
    else if (code === open) depth += 1
    else if (code === close) depth -= 1
    if (depth === 0) return end + 1
  }
  return content.length
}

/** What each character is to the syntax of PDF (ISO 32000-1, 7.2.2): 0 regular, 1 white space, 2 a delimiter. */
const kinds = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = 1
for (const each of '()<>[]{}/%') kinds[each.charCodeAt(0)] = 2

function isSpace(code: number): boolean {
  return kinds[code] === 1
}

function isDelimiter(code: number): boolean {
  return kinds[code] === 2
}

function isRegular(code: number): boolean {
  return kinds[code] === 0
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34
}
