import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node'
import { fullDate } from '../library/dates.ts'
import type { Library, SourceRecord } from '../library/record.ts'

/** The sources that can be cited where the cursor stands: after `@`, in a footnote or in brackets. `before` is the text up to it. */
export function completionsAt(before: string, cursor: Position, { records }: Library): CompletionItem[] {
  const typed = /(?:^|[^\p{L}\p{N}@])@([\w.:/-]*)$/u.exec(before)?.[1]
  if (typed === undefined || !citesHere(before)) return []
  const start = { line: cursor.line, character: cursor.character - typed.length }
  return [...records.values()].map((record) => ({
    label: record.key,
    kind: CompletionItemKind.Reference,
    detail: detailOf(record),
    filterText: `${record.key} ${record.item.title}`,
    textEdit: { range: { start, end: cursor }, newText: record.key }
  }))
}

function detailOf({ item }: SourceRecord): string {
  const date = fullDate(item.issued)
  return date === null ? item.title : `${item.title}, ${date}`
}

/** In a footnote's paragraph, in an indented one that goes on with it, or in brackets that are still open. */
function citesHere(before: string): boolean {
  const paragraph = before.slice(Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\r\n\r\n')) + 1).trimStart()
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  if (/^\[\^[^\]]+\]:/m.test(paragraph) || /^(?: {4}|\t)/.test(line)) return true
  return paragraph.lastIndexOf('[') > paragraph.lastIndexOf(']')
}
