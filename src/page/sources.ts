import { fitForId } from '../brief/ids.ts'
import type { ListEntry } from '../cite/style.ts'
import type { SourceList } from './citing.ts'
import type { PageSources } from './page.ts'
import type { ToHtml } from './to-html.ts'

const groups: readonly (readonly [ListEntry['group'], string])[] = [
  ['legislation', 'Legislation'],
  ['case', 'Cases'],
  ['parliament', 'Parliament'],
  ['other', 'Other sources']
]

/** The list of sources by kind; where all are of one kind, or the style keeps one list, without headings. */
export function pageSources({ title, grouped, entries }: SourceList, toHtml: ToHtml): PageSources {
  const set = (some: readonly ListEntry[]) =>
    some.map(({ key, content }) => ({
      id: `src-${fitForId(key)}`,
      html: unwrapped(toHtml([{ type: 'paragraph', children: [...content] }]))
    }))
  const byGroup = groups
    .map(([group, heading]) => ({ title: heading, entries: set(entries.filter((entry) => entry.group === group)) }))
    .filter((group) => group.entries.length > 0)
  const apart = grouped && byGroup.length > 1
  return { title, groups: apart ? byGroup : [{ title: null, entries: set(entries) }] }
}

function unwrapped(html: string): string {
  return html.replace(/^<p>([\s\S]*)<\/p>$/, '$1')
}
