import type { Authority } from '../cite/authorities.ts'
import type { PageAuthorities } from './page.ts'
import type { ToHtml } from './to-html.ts'

const groups = [
  ['legislation', 'Legislation'],
  ['case', 'Cases']
] as const

/** The table as a template is given it; `idOf` says where the note of a number is. Null where nothing is in it. */
export function pageAuthorities(
  table: readonly Authority[],
  idOf: (note: number) => string,
  toHtml: ToHtml
): PageAuthorities | null {
  const made = groups.map(([group, title]) => ({
    title,
    entries: table
      .filter((authority) => authority.group === group)
      .map(({ content, places }) => ({
        html: toHtml([{ type: 'paragraph', children: [...content] }]).replace(/^<p>([\s\S]*)<\/p>$/, '$1'),
        places: places.map(({ at, notes }) => ({
          at,
          notes: notes.map((number, index) => ({ number, id: idOf(number), last: index === notes.length - 1 }))
        }))
      }))
  }))
  const filled = made.filter(({ entries }) => entries.length > 0)
  return filled.length === 0 ? null : { title: 'Table of authorities', groups: filled }
}
