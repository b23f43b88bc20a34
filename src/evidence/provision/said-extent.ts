/** Where a sentence says that a provision applies. */
export interface SaidExtent {
  readonly places: ReadonlySet<Territory>
  /** "extends to England and Wales only". */
  readonly only: boolean
  /** "does not extend to Scotland". */
  readonly denied: boolean
  readonly words: string
}

export type Territory = 'E' | 'W' | 'S' | 'NI'

const names: Readonly<Record<string, readonly Territory[]>> = {
  england: ['E'],
  wales: ['W'],
  scotland: ['S'],
  'northern ireland': ['NI'],
  'great britain': ['E', 'W', 'S'],
  'united kingdom': ['E', 'W', 'S', 'NI'],
  uk: ['E', 'W', 'S', 'NI']
}
const one =
  '(?:(?:the\\s+)?(?:whole\\s+(?:of\\s+the\\s+)?)?(?:United\\s+Kingdom|UK|Great\\s+Britain)|England|Wales|Scotland|Northern\\s+Ireland)(?![\\w-])'
const said = new RegExp(
  `\\b(?:extends?|extended|extending|appl(?:y|ies|ied)|has\\s+effect|have\\s+effect)\\s+(only\\s+)?(?:to|in|across|throughout|within)\\s+(only\\s+)?(${one}(?:(?:,\\s+|,?\\s+and\\s+)${one})*)(\\s+only|\\s+alone)?`,
  'i'
)
const refused = /\b(?:not|never|nor)\s+$/i

export function readExtent(text: string): SaidExtent | null {
  const match = said.exec(text)
  const words = match?.[3]
  if (!match || !words) return null
  return {
    places: placesIn(words),
    only: match[1] !== undefined || match[2] !== undefined || match[4] !== undefined,
    denied: refused.test(text.slice(0, match.index)),
    words: words.replace(/\s+/g, ' ')
  }
}

/** `E+W+N.I.`, as a record writes it. */
export function recordedExtent(extent: string): ReadonlySet<Territory> {
  const parts = extent.toUpperCase().replaceAll('.', '').split('+')
  return new Set(
    parts.flatMap((part): readonly Territory[] => {
      if (part === 'UK') return ['E', 'W', 'S', 'NI']
      return part === 'E' || part === 'W' || part === 'S' || part === 'NI' ? [part] : []
    })
  )
}

/** `England and Wales`, as a sentence would write it. */
export function extentInWords(places: ReadonlySet<Territory>): string {
  const all: readonly [Territory, string][] = [
    ['E', 'England'],
    ['W', 'Wales'],
    ['S', 'Scotland'],
    ['NI', 'Northern Ireland']
  ]
  const words = all.filter(([place]) => places.has(place)).map(([, name]) => name)
  if (words.length === 4) return 'the United Kingdom'
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function placesIn(words: string): ReadonlySet<Territory> {
  const plain = words.toLowerCase().replace(/\s+/g, ' ')
  return new Set(
    Object.entries(names).flatMap(([name, places]) => (new RegExp(`\\b${name}\\b`).test(plain) ? places : []))
  )
}
