import { deflateSync } from 'node:zlib'
import { type PDFDocument, type PDFObject, PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib'

/** Where an object stands: from a byte of the file on, or as one of those in a stream of objects. */
type Entry = readonly [type: 1, byte: number, generation: 0] | readonly [type: 2, stream: number, place: number]
type Numbered = readonly [PDFRef, PDFObject]

const objectsInStream = 200
/** Bytes of each number of an entry. */
const widths = [1, 4, 2] as const

/**
 * The bytes of a document, its objects packed in streams with a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). The
 * library writes the same in a time that grows with the square of the number of objects, and a page has a hundred tags.
 */
export async function writePdf(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush()
  const objects = pdf.context.enumerateIndirectObjects()
  const streams = objects.filter(([, object]) => object instanceof PDFStream)
  const packed = inGroups(objects.filter(([, object]) => !(object instanceof PDFStream))).map((group) => ({
    group,
    stream: [pdf.context.nextRef(), objectStream(pdf, group)] as const
  }))
  const last = pdf.context.nextRef()
  const entries = new Map<number, Entry>()
  const parts = [bytesOf(pdf.context.header), Buffer.from('\n')]
  let size = lengthOf(parts)
  for (const [ref, object] of [...streams, ...packed.map(({ stream }) => stream)]) {
    entries.set(ref.objectNumber, [1, size, 0])
    const part = indirect(ref, object)
    parts.push(part)
    size += part.length
  }
  for (const { group, stream } of packed) {
    for (const [place, [ref]] of group.entries()) entries.set(ref.objectNumber, [2, stream[0].objectNumber, place])
  }
  entries.set(last.objectNumber, [1, size, 0])
  parts.push(indirect(last, crossReferences(pdf, entries, last.objectNumber + 1)))
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(`startxref\n${size}\n%%EOF\n`)]))
}

function inGroups(objects: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const count = Math.ceil(objects.length / objectsInStream)
  return Array.from({ length: count }, (_, at) => objects.slice(at * objectsInStream, (at + 1) * objectsInStream))
}

function objectStream(pdf: PDFDocument, objects: readonly Numbered[]): PDFRawStream {
  const texts = objects.map(([, object]) => `${object}\n`)
  let offset = 0
  const offsets = texts.map((text, place) => {
    const begins = `${objects[place]?.[0].objectNumber} ${offset}`
    offset += text.length
    return begins
  })
  const index = `${offsets.join(' ')}\n`
  const bytes = Buffer.from(index + texts.join(''), 'latin1')
  return packedStream(pdf, bytes, { Type: 'ObjStm', N: objects.length, First: index.length })
}

function crossReferences(pdf: PDFDocument, entries: ReadonlyMap<number, Entry>, count: number): PDFRawStream {
  const [first, second, third] = widths
  const row = first + second + third
  const table = Buffer.alloc(row * count)
  for (const [number, [type, where, place]] of entries) {
    table.writeUIntBE(type, row * number, first)
    table.writeUIntBE(where, row * number + first, second)
    table.writeUIntBE(place, row * number + first + second, third)
  }
  // The first of the free objects, which are none that the document ever had.
  table.writeUIntBE(0xffff, first + second, third)
  const { Root, Info, ID } = pdf.context.trailerInfo
  return packedStream(pdf, table, {
    Type: 'XRef',
    Size: count,
    W: [...widths],
    ...(Root ? { Root } : {}),
    ...(Info ? { Info } : {}),
    ...(ID ? { ID } : {})
  })
}

function packedStream(pdf: PDFDocument, bytes: Buffer, entries: Record<string, unknown>): PDFRawStream {
  const packed = deflateSync(bytes)
  return PDFRawStream.of(pdf.context.obj({ ...entries, Filter: 'FlateDecode', Length: packed.length }), packed)
}

function indirect({ objectNumber }: PDFRef, object: PDFObject): Buffer {
  return Buffer.concat([Buffer.from(`${objectNumber} 0 obj\n`), bytesOf(object), Buffer.from('\nendobj\n')])
}

function bytesOf(object: { sizeInBytes(): number; copyBytesInto(buffer: Uint8Array, offset: number): number }): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}
