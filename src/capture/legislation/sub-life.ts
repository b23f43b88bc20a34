import { annotationsIn, changeIn } from './annotations.ts'
import type { Sources } from './life.ts'
import { isRepealedText } from './repealed-text.ts'
import { attribute, childNamed, type XmlElement } from './xml.ts'

/**
 * What the file says of one sub-provision apart from the provision it stands in: not yet in force, repealed, inserted
 * later. It is written in braces at the end of the line.
 */
export function subLifeMarks(element: XmlElement, { annotations, metadata }: Sources): string[] {
  const number = childNamed(element, 'Pnumber')
  const start = attribute(element, 'RestrictStartDate')
  const ahead = start !== undefined && metadata.version !== undefined && start > metadata.version
  const unmatched = attribute(element, 'Match') === 'false'
  const status = attribute(element, 'Status')
  const gone = status === 'Repealed' || isRepealedText(element) || (unmatched && !status && !ahead)
  const inserted = number ? datesOf('inserted', number, annotations) : []
  const repealed = datesOf('repealed', element, annotations).at(-1)
  return [
    ...(unmatched && ahead ? [`{in-force=${start}}`] : []),
    ...(status === 'Prospective' ? ['{prospective}'] : []),
    ...(gone ? [repealed ? `{repealed=${repealed}}` : '{repealed}'] : []),
    ...inserted.slice(-1).map((date) => `{inserted=${date}}`)
  ]
}

function datesOf(change: 'inserted' | 'repealed', element: XmlElement, annotations: Sources['annotations']): string[] {
  return annotationsIn(element, annotations).flatMap((note) => {
    const said = changeIn(note, change)
    return said?.subProvision ? said.dates : []
  })
}
