import { fullDate } from '../../library/dates.ts'
import type { Item, Name } from '../../library/item.ts'
import { doiOf } from '../doi.ts'
import { listed, surnameComma } from '../names.ts'
import { bracketed, italic, join, linked, type Part, type Phrase, plain, say } from '../phrase.ts'
import { enDash } from '../typography.ts'

/** Parts of a reference, each closed by a full stop unless a mark of its own closes it (Cite Them Right). */
export function sentences(...parts: readonly Part[]): Phrase {
  return parts.reduce<Phrase>((text, part) => {
    const next = say(part)
    if (next.length === 0) return text
    return say(text, text.length === 0 ? null : /[.?!]$/.test(plain(text)) ? ' ' : '. ', next)
  }, [])
}

export function closed(text: Phrase): Phrase {
  return /[.?!]$/.test(plain(text)) ? text : say(text, '.')
}

/** `Available at: https://… (Accessed: 20 November 2026)`; a DOI needs no date. */
export function available(item: Item): Phrase {
  const doi = doiOf(item)
  const url = doi === null ? item.URL : `https://doi.org/${doi}`
  if (url === undefined) return []
  const read = doi === null ? fullDate(item.accessed) : null
  return join(' ', 'Available at:', linked(url, url), bracketed(read === null ? null : `Accessed: ${read}`))
}

/** `Roe, J., Moe, M. and Young, A.L.`; from four on the first `et al.` */
export function people(names: readonly Name[]): Phrase {
  const [first = ''] = names
  return names.length > 3 ? join(' ', surnameComma(first), italic('et al.')) : say(listed(names.map(surnameComma)))
}

/** `(2024a)`, or `(no date)`, which Cite Them Right prints where a source gives none. */
export function year(item: Item, letter: string): string {
  return item.issued === undefined ? ['no date', letter].filter(Boolean).join(' ') : `${item.issued.year}${letter}`
}

/** `p. 12`, `pp. 633–659`. */
export function pages(page: string | undefined): string | null {
  if (page === undefined) return null
  return `${/[-–,]/.test(page) ? 'pp.' : 'p.'} ${enDash(page)}`
}

export function editors(names: readonly Name[] | undefined): Phrase {
  return names?.length ? join(' ', people(names), names.length > 1 ? '(eds)' : '(ed.)') : []
}
