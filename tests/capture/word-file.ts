import { crc32, deflateRawSync } from 'node:zlib'

/** A zip archive; `declared` sizes may be untrue. */
export function zip(parts: readonly (readonly [string, string | Buffer, number?])[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content, declared] of parts) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name)]))
    bodies.push(local)
    at += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, entries, end])
}

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inner: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`
const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
const document = `<?xml version="1.0"?><w:document ${space}><w:body>${[
  paragraph(run('What the survey found'), 'Heading1'),
  paragraph(`${run('It found 291,273 pages')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' in 2024.')}`),
  `<w:tbl>${row('Year', 'Pages')}${row('2024', '291,273')}</w:tbl>`
].join('')}</w:body></w:document>`
const footnotes = `<?xml version="1.0"?><w:footnotes ${space}><w:footnote w:id="2">${paragraph(run('The figure is provisional.'))}</w:footnote></w:footnotes>`
const core =
  '<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Survey &amp; results</dc:title><dc:creator>Jane Doe</dc:creator></cp:coreProperties>'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relations = (inner: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const styles = `<?xml version="1.0"?><w:styles ${space}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`
const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

export const parts: readonly (readonly [string, string])[] = [
  ['[Content_Types].xml', types],
  ['_rels/.rels', relations(relation('r1', 'officeDocument', 'word/document.xml'))],
  ['word/document.xml', document],
  ['word/footnotes.xml', footnotes],
  ['word/styles.xml', styles],
  [
    'word/_rels/document.xml.rels',
    relations(relation('r1', 'footnotes', 'footnotes.xml') + relation('r2', 'styles', 'styles.xml'))
  ],
  ['docProps/core.xml', core]
]
