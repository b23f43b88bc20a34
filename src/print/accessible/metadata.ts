import type { Html } from '../../page/html.ts'

/** XMP: what the document is, and with `accessible` that it is PDF/UA-1, for programs that do not read its pages (ISO 16684-1). */
export function xmpOf({ title, authors, lang, date }: Html, accessible: boolean): string {
  const people = authors.map((author) => `<rdf:li>${escaped(author)}</rdf:li>`).join('')
  const creator = people ? `<dc:creator><rdf:Seq>${people}</rdf:Seq></dc:creator>` : ''
  const dated = date ? `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>` : ''
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(lang)}</rdf:li></rdf:Bag></dc:language>
${creator}<xmp:CreatorTool>policy-brief</xmp:CreatorTool>${dated}
</rdf:Description>${accessible ? identifier : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

/** That the file is PDF/UA-1 (ISO 14289-1, 5). */
const identifier = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
