import { groupOf } from './group.ts'
import { creators, isDatedByName, label } from './harvard/label.ts'
import { surnameComma } from './names.ts'
import { plain } from './phrase.ts'
import { type Source, sourceOf } from './source-kind.ts'
import type { ItemOf } from './style.ts'

/** A source that is cited, by its key. */
export interface Cited {
  readonly key: string
  readonly source: Source
}

/** The sources of `keys` that a record describes, each once, in the order of a reference list: author, year, title. */
export function inListOrder(keys: readonly string[], itemOf: ItemOf): readonly Cited[] {
  const cited = [...new Set(keys)].flatMap((key) => {
    const item = itemOf(key)
    return item === undefined ? [] : [{ key, source: sourceOf(item) }]
  })
  const yearOf = ({ source }: Cited) => source.item.issued?.year ?? Number.POSITIVE_INFINITY
  return cited.sort(
    (a, b) =>
      compare(listedAs(a), listedAs(b)) ||
      Math.sign(yearOf(a) - yearOf(b)) ||
      compare(a.source.item.title, b.source.item.title)
  )
}

const collator = new Intl.Collator('en-GB', { ignorePunctuation: true, numeric: true })

function compare(a: string, b: string): number {
  return collator.compare(a, b)
}

/** `Roe, J.` before `Roe, J.G.`, though both are `Roe` in the text. */
function listedAs({ source }: Cited): string {
  const group = groupOf(source)
  const names = group === 'legislation' || group === 'case' ? [] : creators(source)
  return names.length > 0 ? names.map(surnameComma).join(' ') : plain(label(source))
}

function nameOf({ source }: Cited): string {
  return plain(label(source))
}

/**
 * The letters that tell works of one author and year apart, `2024a` and `2024b`, by key (Cite Them Right). They follow
 * the order of the reference list, so they depend on which sources are cited, not on where.
 */
export function yearLetters(keys: readonly string[], itemOf: ItemOf): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>()
  for (const cited of inListOrder(keys, itemOf)) {
    if (isDatedByName(cited.source)) continue
    const label = `${nameOf(cited)} ${cited.source.item.issued?.year}`
    groups.set(label, [...(groups.get(label) ?? []), cited.key])
  }
  const shared = [...groups.values()].filter((group) => group.length > 1)
  return new Map(shared.flatMap((group) => group.map((key, index): [string, string] => [key, letterAt(index)])))
}

/** `a` … `z`, `aa`, `ab` … */
function letterAt(index: number): string {
  const before = index < 26 ? '' : letterAt(Math.floor(index / 26) - 1)
  return before + String.fromCharCode(97 + (index % 26))
}
