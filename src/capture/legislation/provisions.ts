import { labelOfWord } from './kinds.ts'
import { lifeMarks, lifeOf, type Sources } from './life.ts'
import { eachNumber, restartingNumbers, scheduleNumber, structureNumber } from './numbers.ts'
import { numberOf, paragraphsOf } from './paragraphs.ts'
import type { Chain } from './provision-notes.ts'
import { subLifeMarks } from './sub-life.ts'
import { tidy, wordsOf } from './words.ts'
import { attribute, below, childNamed, elementsIn, nameOf, type XmlElement } from './xml.ts'

/** Where the walk stands. */
export interface Standing extends Sources {
  /** What encloses the element, nearest first. */
  readonly around: Chain
  /** `sch 13` inside a schedule. */
  readonly schedule: string | null
  /** `pt 7` or `pt 7 ch 5`, inside those. */
  readonly division: string
  /** Paragraph numbers that begin again in each Part of the schedule, and so need the Part named. */
  readonly restarting: ReadonlySet<string>
  /** `6-63`: the sections a Part holds, where the whole document is there. */
  readonly sections: ((part: XmlElement) => string | null) | null
}

/** An element and all in it as Markdown blocks: a heading for each Part, cross-heading and provision, and the text below. */
export function provisionsOf(element: XmlElement, standing: Standing): string[] {
  switch (nameOf(element)) {
    case 'Part':
    case 'EUPart':
      return division(element, 'pt', standing)
    case 'Chapter':
    case 'EUChapter':
      return division(element, 'ch', standing)
    case 'Schedule':
      return schedule(element, standing)
    case 'P1':
      return provision(element, '', standing)
    case 'P1group':
      return group(element, standing)
    case 'Group':
    case 'Pblock':
    case 'PsubBlock':
    case 'EUTitle':
    case 'EUSection':
    case 'EUSubsection':
    case 'Division':
      return crossHeading(element, standing)
    case 'Body':
    case 'EUBody':
    case 'Schedules':
    case 'ScheduleBody':
      return inside(element, standing)
    case 'SignedSection':
      return ['## Signature', ...signatories(element)]
    default:
      return paragraphsOf({ ...element, children: [element] })
  }
}

function signatories(element: XmlElement): string[] {
  const signees = [...below(element)].filter((inner) => nameOf(inner) === 'Signee')
  return signees.map((signee) => elementsIn(signee).map(wordsOf).filter(Boolean).join(', '))
}

const headings = new Set(['Number', 'Title', 'TitleBlock', 'Reference', 'Pnumber'])

function inside(element: XmlElement, standing: Standing): string[] {
  const next = { ...standing, around: [element, ...standing.around] }
  return elementsIn(element)
    .filter((child) => !headings.has(nameOf(child)))
    .flatMap((child) => provisionsOf(child, next))
}

function division(element: XmlElement, label: 'pt' | 'ch', standing: Standing): string[] {
  const number = structureNumber(element)
  if (!number) return crossHeading(element, standing)
  const own = label === 'pt' ? `pt ${number}` : tidy(`${standing.division} ch ${number}`)
  const sections = standing.schedule ? null : standing.sections?.(element)
  const marks = [...marksOf(element, standing), ...(sections ? [`{sections=${sections}}`] : [])]
  const path = standing.schedule ? `${standing.schedule} ${own}` : own
  return [headingLine('##', path, titleOf(element), marks), ...inside(element, { ...standing, division: own })]
}

function schedule(element: XmlElement, standing: Standing): string[] {
  const path = `sch ${scheduleNumber(element)}`
  const reference = wordsOf(childNamed(element, 'Reference'))
  const restarting = restartingNumbers(element)
  return [
    headingLine('##', path, titleOf(element), marksOf(element, standing)),
    ...(reference ? [reference] : []),
    ...inside(element, { ...standing, schedule: path, division: '', restarting })
  ]
}

function crossHeading(element: XmlElement, standing: Standing): string[] {
  const words = tidy(`${wordsOf(childNamed(element, 'Number'))} ${titleOf(element)}`)
  return [...(words ? [headingLine('##', '', words, [])] : []), ...inside(element, standing)]
}

/** The heading stands on the group; every provision in it has it. A group without a provision is a cross-heading. */
function group(element: XmlElement, standing: Standing): string[] {
  const title = titleOf(element)
  const next = { ...standing, around: [element, ...standing.around] }
  const parts = elementsIn(element).filter((child) => !headings.has(nameOf(child)))
  if (!parts.some((child) => nameOf(child) === 'P1')) return crossHeading(element, standing)
  return parts.flatMap((child) => (nameOf(child) === 'P1' ? provision(child, title, next) : provisionsOf(child, next)))
}

function provision(element: XmlElement, title: string, standing: Standing): string[] {
  const number = numberOf(element).replace(/^(?:Article|Regulation|Rule|Section|Paragraph)\s+/i, '')
  const life = lifeOf([element, ...standing.around], standing)
  const content = { ...element, children: element.children.filter((child) => !isNumber(child)) }
  const marks = life.repealed === undefined ? (inner: XmlElement) => subLifeMarks(inner, standing) : undefined
  const text = paragraphsOf(content, marks)
  if (!number) return [...(title ? [headingLine('##', '', title, [])] : []), ...text]
  return eachNumber(number).flatMap((one) => [
    headingLine('###', provisionPath(element, one, standing), title, lifeMarks(life)),
    ...text
  ])
}

function isNumber(child: XmlElement['children'][number]): boolean {
  return child.type === 'element' && nameOf(child) === 'Pnumber'
}

function provisionPath(element: XmlElement, number: string, standing: Standing): string {
  if (!standing.schedule) return `${labelOf(element) ?? standing.metadata.provision} ${number}`
  const within = standing.restarting.has(number) ? ` ${standing.division}` : ''
  return `${standing.schedule}${within} para ${number}`
}

/** `…/id/uksi/2017/1325/article/2` or `article-2`: an instrument's provisions say what they are. */
function labelOf(element: XmlElement) {
  const address = /\/(section|regulation|article|rule)\/[^/]+$/.exec(attribute(element, 'IdURI') ?? '')
  const id = /^(section|regulation|article|rule)-[^-]+$/.exec(attribute(element, 'id') ?? '')
  return labelOfWord(address?.[1] ?? id?.[1])
}

function titleOf(element: XmlElement): string {
  const block = childNamed(element, 'TitleBlock')
  return wordsOf(block ?? childNamed(element, 'Title'))
}

function marksOf(element: XmlElement, standing: Standing): string[] {
  return lifeMarks(lifeOf([element, ...standing.around], standing))
}

/** `### s 66 Requirement to report {in-force=2026-04-07}`. */
export function headingLine(level: string, path: string, title: string, marks: readonly string[]): string {
  return tidy([level, path, title.replace(/[{}]/g, ''), ...marks].join(' '))
}
