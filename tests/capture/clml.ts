/** Legislation of our own making, in the structures that legislation.gov.uk's files have. */
export interface Document {
  readonly type?: string
  readonly minor?: string
  readonly status?: 'revised' | 'final'
  readonly title: string
  readonly year: number
  readonly number: number
  readonly date: string
  readonly identifier: string
  readonly root?: string
  readonly valid?: string
  readonly facts?: string
  readonly contents?: string
  readonly prelims?: string
  readonly body?: string
  readonly schedules?: string
  readonly notes?: string
  readonly after?: string
}

export function clml(document: Document): string {
  const secondary = document.type !== undefined && /Instrument|Rule$/.test(document.type)
  const wrapper = secondary ? 'Secondary' : 'Primary'
  const made = secondary ? `<ukm:Made Date="${document.date}"/>` : `<ukm:EnactmentDate Date="${document.date}"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" ${document.root ?? ''}>
  <ukm:Metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata">
    <dc:identifier>http://www.legislation.gov.uk/${document.identifier}</dc:identifier>
    <dc:title>${document.title}</dc:title>
    <dc:language>en</dc:language>
    ${document.valid ? `<dct:valid>${document.valid}</dct:valid>` : ''}
    <ukm:${wrapper}Metadata>
      <ukm:DocumentClassification>
        <ukm:DocumentMainType Value="${document.type ?? 'UnitedKingdomPublicGeneralAct'}"/>
        <ukm:DocumentStatus Value="${document.status ?? 'final'}"/>
        ${document.minor ? `<ukm:DocumentMinorType Value="${document.minor}"/>` : ''}
      </ukm:DocumentClassification>
      <ukm:Year Value="${document.year}"/><ukm:Number Value="${document.number}"/>${made}${document.facts ?? ''}
    </ukm:${wrapper}Metadata>
  </ukm:Metadata>
  ${document.contents ?? ''}
  <${wrapper}>
    ${document.prelims ?? ''}
    ${document.body === undefined ? '' : `<Body>${document.body}</Body>`}
    ${document.schedules ? `<Schedules>${document.schedules}</Schedules>` : ''}
  </${wrapper}>
  ${document.notes ? `<Commentaries>${document.notes}</Commentaries>` : ''}
  ${document.after ?? ''}
</Legislation>`
}

/** A numbered provision in a group that carries its heading. */
export function section(number: string, heading: string, content: string, attributes = ''): string {
  return `<P1group ${attributes}><Title>${heading}</Title><P1 id="section-${number}"><Pnumber>${number}</Pnumber><P1para>${content}</P1para></P1></P1group>`
}

export function sub(level: number, number: string, content: string, attributes = ''): string {
  return `<P${level} ${attributes}><Pnumber>${number}</Pnumber><P${level}para>${content}</P${level}para></P${level}>`
}

export function text(words: string): string {
  return `<Text>${words}</Text>`
}

export function note(id: string, type: string, words: string): string {
  return `<Commentary id="${id}" Type="${type}"><Para><Text>${words}</Text></Para></Commentary>`
}
