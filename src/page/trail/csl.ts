import type { Name, PartialDate } from '../../library/item.ts'
import type { SourceRecord } from '../../library/record.ts'

/** A record as CSL-JSON (the schema of CSL 1.0.2): dates in parts, an organisation as a literal name. */
export function cslItem({ key, item }: SourceRecord): Readonly<Record<string, unknown>> {
  const { author, editor, translator, issued, accessed, ...plain } = item
  return {
    id: key,
    ...plain,
    ...(author ? { author: author.map(cslName) } : {}),
    ...(editor ? { editor: editor.map(cslName) } : {}),
    ...(translator ? { translator: translator.map(cslName) } : {}),
    ...(issued ? { issued: cslDate(issued) } : {}),
    ...(accessed ? { accessed: cslDate(accessed) } : {})
  }
}

function cslName(name: Name): Readonly<Record<string, unknown>> {
  return typeof name === 'string' ? { literal: name } : { ...name }
}

function cslDate({ year, month, day }: PartialDate): { 'date-parts': number[][] } {
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] }
}
