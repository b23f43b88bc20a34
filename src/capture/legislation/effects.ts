import { tidy, wordsOf } from './words.ts'
import { attribute, below, childNamed, nameOf, type XmlElement } from './xml.ts'

/**
 * The changes that the editors know of and have not made in the text, a line each: `s. 10(1): repealed by …`. The file of
 * one section lists those to the whole Act; only what concerns that section is given.
 */
export function unappliedEffects(root: XmlElement, fragment: string): string[] {
  const metadata = childNamed(root, 'Metadata')
  if (!metadata) return []
  const effects = [...below(metadata)].filter((element) => nameOf(element) === 'UnappliedEffect')
  return [...new Set(effects.filter((effect) => concerns(effect, fragment)).map(effectLine))]
}

/** By the ids of the provisions it changes (`section-19-2-a`); a change that names none may concern any. */
function concerns(effect: XmlElement, fragment: string): boolean {
  if (!/^(?:section|article|regulation|rule|schedule)\//.test(fragment)) return true
  const id = fragment.replaceAll('/', '-')
  const provisions = childNamed(effect, 'AffectedProvisions')
  const changed = provisions ? [...below(provisions)].map((section) => attribute(section, 'Ref') ?? '') : []
  return changed.length === 0 || changed.some((ref) => `${ref}-`.startsWith(`${id}-`) || `${id}-`.startsWith(`${ref}-`))
}

function effectLine(effect: XmlElement): string {
  const affected = attribute(effect, 'AffectedProvisions') ?? wordsOf(childNamed(effect, 'AffectedProvisions'))
  const title = wordsOf(childNamed(effect, 'AffectingTitle'))
  const source =
    title || `${attribute(effect, 'AffectingYear') ?? ''} No. ${attribute(effect, 'AffectingNumber') ?? ''}`
  const where = attribute(effect, 'AffectingProvisions') ?? wordsOf(childNamed(effect, 'AffectingProvisions'))
  const starts = [...below(effect)].filter((inner) => nameOf(inner) === 'InForce')
  const dates = starts.map((start) => attribute(start, 'Date')).filter((date) => date !== undefined)
  const from = dates.length > 0 ? ` (in force ${[...new Set(dates)].join(', ')})` : ''
  return tidy(`${affected || 'The document'}: ${attribute(effect, 'Type') ?? 'changed'} by ${source} ${where}${from}`)
}
