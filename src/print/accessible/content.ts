import { deflateSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef
} from '@cantoo/pdf-lib'

const [filter, parameters, flate] = ['Filter', 'DecodeParms', 'FlateDecode'].map((name) => PDFName.of(name))

/** What a page paints, decoded, one character a byte. */
export function contentOf(pdf: PDFDocument, contents: PDFObject | undefined): string {
  if (contents instanceof PDFArray) {
    return contents
      .asArray()
      .map((part) => contentOf(pdf, pdf.context.lookup(part)))
      .join('\n')
  }
  return contents instanceof PDFRawStream ? decoded(contents).toString('latin1') : ''
}

/** Node's own inflate is several times as fast as the library's. */
function decoded(stream: PDFRawStream): Buffer {
  const plain = filter && parameters && stream.dict.get(filter) === flate && !stream.dict.has(parameters)
  return plain ? inflateSync(stream.contents) : Buffer.from(decodePDFRawStream(stream).decode())
}

/** A new stream of the document that holds `content`. */
export function newContent(pdf: PDFDocument, content: string): PDFRef {
  const bytes = deflateSync(Buffer.from(content, 'latin1'))
  return pdf.context.register(PDFRawStream.of(pdf.context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes))
}

/**
 * Calls `meet` for each operator of a content stream, with where its first operand starts and where it ends itself.
 * Strings, names, numbers, arrays and dictionaries are passed over.
 */
export function eachOperation(content: string, meet: (name: string, start: number, end: number) => void): void {
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
      const word = content.slice(at, end)
      if (word !== 'true' && word !== 'false' && word !== 'null') {
        meet(word, start, end)
        start = -1
      }
    }
    at = end
  }
}

const [percent, open, close, less, more, slash, backslash] = [...'%()<>/\\'].map((each) => each.charCodeAt(0))

function tokenEnd(content: string, at: number, code: number): number {
  if (code === open) return stringEnd(content, at)
  if (code === percent) return until(content, at, (each) => each === 10 || each === 13)
  if (code === less && content.charCodeAt(at + 1) !== less) return content.indexOf('>', at) + 1 || content.length
  if (code === less || (code === more && content.charCodeAt(at + 1) === more)) return at + 2
  if (isDelimiter(code) && code !== slash) return at + 1
  return until(content, at + 1, (each) => isSpace(each) || isDelimiter(each))
}

function until(content: string, from: number, stop: (code: number) => boolean): number {
  let at = from
  while (at < content.length && !stop(content.charCodeAt(at))) at += 1
  return at
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

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 12 || code === 0
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 39 || code === 34
}

/** ( ) < > [ ] { } / % */
function isDelimiter(code: number): boolean {
  switch (code) {
    case 40:
    case 41:
    case 60:
    case 62:
    case 91:
    case 93:
    case 123:
    case 125:
    case 47:
    case 37:
      return true
    default:
      return false
  }
}
