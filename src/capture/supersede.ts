import { parseDocument } from 'yaml'
import { CaptureFailed } from './failed.ts'

/** The record's text with `superseded-by` in its front matter; all else stays as it is, comments too. */
export function superseded(text: string, by: string): string {
  const matter = /^---[ \t]*\r?\n([\s\S]*?\n)---/.exec(text)
  const document = matter?.[1] === undefined ? null : parseDocument(matter[1])
  if (!matter || !document || document.errors.length > 0) {
    throw new CaptureFailed('The record’s front matter cannot be read', 'mend it first: `brief check` says where')
  }
  document.setIn(['evidence', 'superseded-by'], by)
  return `---\n${document.toString({ lineWidth: 0 })}---${text.slice(matter[0].length)}`
}
