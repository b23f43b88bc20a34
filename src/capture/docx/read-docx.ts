import mammoth from 'mammoth'
import type { Item } from '../../library/item.ts'
import { CaptureFailed } from '../failed.ts'
import { markdownOf } from '../markup/markdown-of.ts'
import { writeNotes } from '../markup/notes.ts'
import { textOf, treeOf } from '../markup/tree-of.ts'
import type { Reading } from '../reader.ts'
import { nameAndVersion } from '../version.ts'
import { namesIn } from '../web/names.ts'
import { refuseOversized, unpacked, zipEntries } from './zip-entries.ts'

/** Levels of elements; a table in a table in a table has some sixty. */
const deepest = 500

/** Reads a Word document with its footnotes at the end. Throws `CaptureFailed` for broken, locked and oversized files. */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const entries = zipEntries(bytes)
  refuseOversized(bytes, entries)
  const parts = new Map(entries.map((entry) => [entry.name, entry]))
  const part = (name: string) => {
    const entry = parts.get(name)
    return entry ? new TextDecoder().decode(unpacked(bytes, entry)) : ''
  }
  for (const name of parts.keys()) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    const xml = part(name)
    if (xml.slice(0, 2000).includes('<!DOCTYPE') || isDeep(xml)) throw brokenDocx()
  }
  const tree = treeOf(await htmlOf(bytes))
  writeNotes(tree)
  const text = markdownOf(tree)
  const item = described(part('docProps/core.xml'), text)
  return {
    item,
    text,
    completeness: text === '' ? 'none' : 'full',
    reader: nameAndVersion('mammoth'),
    remarks: [
      ...(/<w:(?:ins|del) /.test(part('word/document.xml'))
        ? ['It holds tracked changes: insertions are read, deletions are not']
        : [])
    ]
  }
}

/** The parser of XML that reads it needs ever longer for each level. */
function isDeep(xml: string): boolean {
  let depth = 0
  for (const [, end, single] of xml.matchAll(/<(\/?)[\w:][^<>]*?(\/?)>/g)) {
    if (!single) depth += end ? -1 : 1
    if (depth > deepest) return true
  }
  return false
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const withoutPictures = mammoth.images.imgElement(async () => ({ src: '' }))
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: withoutPictures })
    return value
  } catch {
    throw brokenDocx()
  }
}

function brokenDocx(): CaptureFailed {
  return new CaptureFailed('The DOCX is broken and cannot be read', 'open it in its program and save it again')
}

/** What the file states of itself; a document's first heading is its title where it states none. */
function described(core: string, text: string): Partial<Item> {
  const stated = (name: string) =>
    textOf(treeOf(new RegExp(`<${name}\\b[^>]*>([^<]*)</${name}>`).exec(core)?.[1] ?? '')).trim()
  const title = stated('dc:title') || /^#{1,2} (.+)$/m.exec(text)?.[1]
  const author = namesIn(stated('dc:creator'))
  const language = stated('dc:language')
  return {
    type: 'document',
    ...(title && { title }),
    ...(author.length > 0 && { author }),
    ...(language && { language })
  }
}
