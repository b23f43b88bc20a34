import { decode } from './decode.ts'
import { zipEntries } from './docx/zip-entries.ts'
import { CaptureFailed } from './failed.ts'

/** What a source is, by what it holds. */
export type Recognised =
  | { readonly kind: 'pdf' | 'docx' }
  | {
      readonly kind: 'html' | 'clml' | 'markdown' | 'plain'
      readonly text: string
    }
  | { readonly kind: 'bibtex' | 'ris' | 'csl-json'; readonly text: string }

/** What is known of a source besides its bytes. */
export interface Hint {
  /** The file's name, or the last part of the address's path. */
  readonly name: string
  readonly charset?: string
}

/** Tells kinds of sources apart by their content; the name only tells Markdown from plain text. Throws `CaptureFailed`. */
export function recognise(bytes: Uint8Array, hint: Hint): Recognised {
  if (bytes.length === 0) throw new CaptureFailed('The source is empty', 'save or download it again')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return { kind: 'pdf' }
  if (head.startsWith('PK\x03\x04')) return archive(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    const problem = 'The file is an old Office document, or one locked with a password'
    throw new CaptureFailed(problem, 'save it as DOCX or PDF without a password')
  }
  const text = decode(bytes, hint.charset)
  if (isBinary(text)) throw new CaptureFailed('The source is neither text nor PDF nor DOCX', 'save it as one of these')
  return { kind: textKind(text, hint.name), text }
}

function archive(bytes: Uint8Array): Recognised {
  const names = zipEntries(bytes).map(({ name }) => name)
  if (names.includes('word/document.xml')) return { kind: 'docx' }
  const other = [
    ['xl/workbook.xml', 'an Excel workbook'],
    ['ppt/presentation.xml', 'a PowerPoint presentation'],
    ['META-INF/container.xml', 'an EPUB book'],
    ['content.xml', 'an OpenDocument file']
  ].find(([name]) => names.some((known) => known === name))
  throw new CaptureFailed(`The file is ${other?.[1] ?? 'a zip archive'}, not a DOCX document`, 'save it as DOCX or PDF')
}

function isBinary(text: string): boolean {
  const control = text.slice(0, 4096).match(/[^\P{Cc}\t\n\r\f]/gu) ?? []
  return control.length > text.slice(0, 4096).length / 50
}

function textKind(text: string, name: string): 'html' | 'clml' | 'bibtex' | 'ris' | 'csl-json' | 'markdown' | 'plain' {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  const head = start.slice(0, 4096)
  if (/<(?:\w+:)?Legislation\b/.test(head) && head.includes('http://www.legislation.gov.uk/namespaces/legislation'))
    return 'clml'
  const markup = head.replaceAll(/<!--[\s\S]*?-->|<\?xml[^>]*>/g, '').trimStart()
  if (/^<(?:!doctype html|html|head|body|article|main|div|section|p|h1)\b/i.test(markup)) {
    return 'html'
  }
  if (/^TY {2}- \w+/m.test(head.split(/\r?\n|\r/).find((line) => line.trim() !== '') ?? '')) return 'ris'
  if (/^(?:%[^\n]*\n|\s)*@(?!comment)\w+\s*[{(]/i.test(head) || /^\s*@comment\b[\s\S]*^@\w+\s*[{(]/im.test(head))
    return 'bibtex'
  if (/^[[{]/.test(start) && isCslJson(start)) return 'csl-json'
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return 'markdown'
  if (/\.(?:txt|text)$/i.test(name)) return 'plain'
  return looksLikeMarkdown(start) ? 'markdown' : 'plain'
}

function isCslJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    return list.some(
      (item) => typeof item === 'object' && item !== null && 'type' in item && ('title' in item || 'id' in item)
    )
  } catch {
    return /"type"\s*:\s*"[-\w]+"/.test(text) && /"title"\s*:/.test(text)
  }
}

function looksLikeMarkdown(text: string): boolean {
  const habits = [
    /^---\n[\s\S]*?\n---$/m,
    /^#{1,6} \S/m,
    /\]\(https?:/,
    /^\[\^[^\]\n]+\]:/m,
    /^\|.*\|\n\|[-: |]+\|$/m,
    /^```/m,
    /\*\*\S/
  ]
  return habits.filter((habit) => habit.test(text)).length > 1
}
