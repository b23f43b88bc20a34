import { stem } from '../../text/numerals/content.ts'

/** Words that say one thing of a figure in UK policy writing; a brief may use any for any. */
const groups = [
  'spent cost paid worth budget expenditure outlay outturn',
  'confirmed acted actioned removed identified detected uncovered discovered',
  'assessed examined reviewed handled processed inspected visited studied surveyed',
  'based established located headquartered',
  'England English',
  'Wales Welsh',
  'Scotland Scottish',
  'Britain British',
  'Ireland Irish',
  'allowed permitted granted',
  'took part participated participation',
  'decided concluded determined',
  'outstanding pending unresolved',
  'heard questioned interviewed asked',
  'inquiry investigation probe',
  'succeeded upheld successful',
  'lasted took',
  'refused rejected denied declined turned',
  'replied responded answered response',
  'died death fatality deaths killed',
  'agreed supported backed favoured',
  'affected hit',
  'launched started opened began begun commenced issued',
  'received lodged submitted filed',
  'waiting wait waited list',
  'joined enrolled signed',
  'held retained stored',
  'households homes',
  'fine fines fined penalty penalties penalised',
  'staff employees workers workforce employed employs',
  'pupils students schoolchildren',
  'users',
  'councils authorities',
  'GDP output economy',
  'worried concerned',
  'population inhabitants residents',
  'contained showed included',
  'prosecuted prosecution',
  'convicted conviction',
  'arrested arrest',
  'charged charge',
  'companies firms businesses providers'
]

const groupOf: ReadonlyMap<string, number> = new Map(
  groups.flatMap((line, index) => line.split(' ').map((word): [string, number] => [stem(word), index]))
)

/** Whether two stems are used for one another. */
export function synonymous(a: string, b: string): boolean {
  const group = groupOf.get(a)
  return group !== undefined && group === groupOf.get(b)
}
