import { bibliography } from './bibliography.ts'
import { citationsIn } from './citations-in.ts'
import type { EditionName } from './oscola/edition.ts'
import { pinpoint } from './oscola/full.ts'
import { sourceOf } from './source-kind.ts'
import type { ItemOf, ListEntry, NoteToCite } from './style.ts'

/** One provision, paragraph or page of an authority, and the notes that cite it. `at` is `null` for the whole. */
interface CitedPlace {
  readonly at: string | null
  readonly notes: readonly number[]
}

export interface Authority extends ListEntry {
  readonly places: readonly CitedPlace[]
}

/**
 * Tables of legislation and of cases (OSCOLA s 1.6.2–3): each Act divided by its provisions, each with the notes it is
 * cited in instead of pages.
 */
export function tableOfAuthorities(
  notes: readonly NoteToCite[],
  itemOf: ItemOf,
  edition: EditionName
): readonly Authority[] {
  const cited = notes.flatMap((note) =>
    citationsIn(note).map(({ key, locator }) => ({ key, locator, note: note.number }))
  )
  const entries = bibliography(
    cited.map(({ key }) => key),
    itemOf,
    edition
  )
  return entries
    .filter(({ group }) => group === 'legislation' || group === 'case')
    .map((entry) => {
      const item = itemOf(entry.key)
      const places = new Map<string | null, Set<number>>()
      for (const { key, locator, note } of cited) {
        if (key !== entry.key || item === undefined) continue
        const at = pinpoint(sourceOf(item), locator)
        places.set(at, (places.get(at) ?? new Set()).add(note))
      }
      return { ...entry, places: inOrder([...places].map(([at, numbers]) => ({ at, notes: [...numbers] }))) }
    })
}

const collator = new Intl.Collator('en-GB', { numeric: true })
const labels = ['', 'pt', 's', 'reg', 'art', 'cl', 'sch']

/** The whole first, then parts, sections, regulations, articles and schedules, by number. */
function inOrder(places: readonly CitedPlace[]): readonly CitedPlace[] {
  const rank = ({ at }: CitedPlace) => labels.indexOf(/^(pt|s|reg|art|cl|sch)s?\b/.exec(at ?? '')?.[1] ?? '')
  return [...places].sort((a, b) => rank(a) - rank(b) || collator.compare(numbers(a), numbers(b)))
}

function numbers({ at }: CitedPlace): string {
  return (at ?? '').replace(/^[a-z-]+ /, '')
}
