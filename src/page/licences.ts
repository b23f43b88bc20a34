import type { SourceRecord } from '../library/record.ts'

const legislation =
  '© Crown and database right. Derived from content available under the Open Government Licence v3.0 from legislation.gov.uk.'
const government = 'Contains public sector information licensed under the Open Government Licence v3.0.'
const parliament = 'Contains Parliamentary information licensed under the Open Parliament Licence v3.0.'
const others =
  'Quotations from other works remain the copyright of their authors, who are named in the notes and sources.'

/** The lines that the licences of the cited sources ask for, and a line for the others. */
export function licenceLines(records: readonly SourceRecord[]): readonly string[] {
  const lines = new Set(records.map(lineFor))
  return [legislation, government, parliament, others].filter((line) => lines.has(line))
}

/** What the record says of its licence counts first, then where the source is published. */
function lineFor({ item, evidence }: SourceRecord): string {
  const licence = evidence.licence ?? ''
  const host = hostOf(item.URL)
  if (/parliament/i.test(licence) || /\bOPL\b/.test(licence)) return parliament
  if (isLegislation(item.type) || host === 'legislation.gov.uk') return legislation
  if (/government/i.test(licence) || /\bOGL\b/.test(licence)) return government
  if (licence !== '') return others
  if (within(host, 'parliament.uk') || item.type === 'bill' || item.type === 'hearing') return parliament
  if (within(host, 'gov.uk')) return government
  return others
}

function isLegislation(type: string): boolean {
  return type === 'legislation' || type === 'regulation'
}

function within(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

function hostOf(url: string | undefined): string {
  return URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? ''
}
