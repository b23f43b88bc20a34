import { listItems } from './lists.ts'
import { tableLines } from './tables.ts'
import { tidy, wordsOf } from './words.ts'
import { childNamed, elementsIn, nameOf, type XmlElement } from './xml.ts'

/** Names of elements that hold, or are, whole paragraphs. */
const blocks = new Set(
  (
    'Text P P1 P2 P3 P4 P5 P6 P7 P1para P2para P3para P4para P5para P6para P7para P1group P2group P3group Para BlockText ' +
    'BlockAmendment BlockExtract AppendText UnorderedList OrderedList KeyList Tabular Formula Figure Form Image Where ' +
    'Pblock PsubBlock Part Chapter Group Schedule Schedules ScheduleBody TitleBlock LongTitle EnactingText IntroductoryText'
  ).split(' ')
)

/** What is to stand at the end of a sub-provision's first line. */
type Marks = (subProvision: XmlElement) => readonly string[]

const unmarked: Marks = () => []

/** The text of an element as paragraphs of Markdown, one string each, numbers in brackets: `(1) …`, `(a) …`. */
export function paragraphsOf(element: XmlElement, marks = unmarked): string[] {
  const inner = elementsIn(element)
  if (!inner.some((child) => blocks.has(nameOf(child)))) return kept(wordsOf(element))
  const texts: string[] = []
  for (const child of inner) {
    if (nameOf(child) === 'AppendText') texts.push(closed(texts.pop() ?? '', wordsOf(child)))
    else texts.push(...paragraph(child, marks))
  }
  return texts
}

/** The stop that closes an amendment stands outside its quotation marks; without those, one stop is enough. */
function closed(text: string, end: string): string {
  return /[.;:,]$/.test(text) ? text : text + end
}

function paragraph(element: XmlElement, marks = unmarked): string[] {
  const name = nameOf(element)
  if (/^P[2-7]$/.test(name)) return numbered(element, marks)
  if (/^P[2-7]group$/.test(name)) return paragraphsOf(element, marks)
  switch (name) {
    case 'BlockAmendment':
    case 'BlockExtract':
      return quoted(element).map((text) => text.replaceAll(/^/gm, '> '))
    case 'UnorderedList':
    case 'OrderedList':
    case 'KeyList':
      return listItems(element, (item) => paragraphsOf(item, marks))
    case 'Tabular':
      return tableLines(element)
    case 'Formula':
      return formula(element)
    case 'P1':
      return numberedQuotation(element, '')
    case 'P1group':
      return quotedGroup(element)
    case 'Pnumber':
      return []
    default:
      return paragraphsOf(element, marks)
  }
}

/**
 * A sub-provision: its number stands before its first words, or alone where another number comes first. What is said of
 * its life is said of all in it.
 */
function numbered(element: XmlElement, marks: Marks): string[] {
  const number = `(${numberOf(element)})`
  const own = marks(element)
  const [first, ...rest] = contentOf(element, (inner) => marks(inner).filter((mark) => !own.includes(mark)))
  const opens = first !== undefined && !/^(?:\(\w+\)|>|\||- )/.test(first)
  const line = [number, ...(opens ? [first] : []), ...own].join(' ')
  return [line, ...(opens || first === undefined ? [] : [first]), ...rest]
}

function contentOf(element: XmlElement, marks = unmarked): string[] {
  return elementsIn(element)
    .filter((child) => nameOf(child) !== 'Pnumber')
    .flatMap((child) => paragraph(child, marks))
}

/** The number as it is cited: no brackets, stops or commentary marks. */
export function numberOf(element: XmlElement): string {
  return wordsOf(childNamed(element, 'Pnumber')).replace(/^[\s(]+|(?<![\s).,:—–-])[\s).,:—–-]+$/g, '')
}

/** What an amendment puts into another Act. Its numbered provisions are words here, with their numbers before them. */
function quoted(element: XmlElement): string[] {
  return elementsIn(element).flatMap((child) => {
    switch (nameOf(child)) {
      case 'Part':
      case 'Chapter':
      case 'Pblock':
      case 'PsubBlock':
      case 'Group':
      case 'Schedule':
        return [...headingWords(child), ...quoted(withoutHeading(child))]
      case 'Schedules':
      case 'ScheduleBody':
        return quoted(child)
      default:
        return paragraph(child)
    }
  })
}

function quotedGroup(group: XmlElement): string[] {
  const title = wordsOf(childNamed(group, 'Title'))
  const provisions = elementsIn(group).filter((child) => nameOf(child) !== 'Title')
  return provisions.flatMap((child, index) => {
    const heading = index === 0 ? title : ''
    return nameOf(child) === 'P1' ? numberedQuotation(child, heading) : [...kept(heading), ...paragraph(child)]
  })
}

function numberedQuotation(provision: XmlElement, heading: string): string[] {
  const number = numberOf(provision)
  const [first = '', ...rest] = contentOf(provision)
  if (heading || first.startsWith('(')) return [tidy(`${number} ${heading}`), ...kept(first), ...rest]
  return [tidy(`${number} ${first}`), ...rest]
}

function headingWords(element: XmlElement): string[] {
  const parts = [childNamed(element, 'Number'), childNamed(element, 'TitleBlock') ?? childNamed(element, 'Title')]
  return kept(tidy(parts.map(wordsOf).join(' ')))
}

const heading = new Set(['Number', 'Title', 'TitleBlock'])

function withoutHeading(element: XmlElement): XmlElement {
  const isHeading = (child: XmlElement['children'][number]) => child.type === 'element' && heading.has(nameOf(child))
  return { ...element, children: element.children.filter((child) => !isHeading(child)) }
}

/** A formula on a line of its own, then what its letters mean. */
function formula(element: XmlElement): string[] {
  const where = childNamed(element, 'Where')
  const sum = { ...element, children: element.children.filter((child) => child !== where) }
  return [...kept(wordsOf(sum)), ...(where ? paragraphsOf(where) : [])]
}

function kept(text: string): string[] {
  return text ? [text] : []
}
