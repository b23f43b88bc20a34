import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  type PDFObject,
  PDFRawStream,
  PDFStream
} from '@cantoo/pdf-lib'

/** An operator of a content stream, from its first operand to its own last character. */
export interface Operation {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What a page paints, decoded, one character a byte. */
export function contentOf(pdf: PDFDocument, contents: PDFObject | undefined): string {
  if (contents instanceof PDFArray) {
    return contents
      .asArray()
      .map((part) => contentOf(pdf, pdf.context.lookup(part)))
      .join('\n')
  }
  if (contents instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1')
  return contents instanceof PDFStream ? contents.getContentsString() : ''
}

const token = /\s+|%[^\r\n]*|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/y

/** Operators with their operands; strings, names, numbers and dictionaries are passed over. */
export function* operations(content: string): Generator<Operation> {
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
