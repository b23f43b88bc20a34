import { PDFDict } from '@cantoo/pdf-lib'
import { named } from '../named.ts'
import { attributeOf, kidsOf, typeOf } from '../tag-tree.ts'
import { type Condition, type Element, isKnown, type TaggedFile, textOf } from './file.ts'

/** What an element may hold, and in what it may stand (ISO 32000-1, 14.8.4.3). */
const holds: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody']
}
const standsIn: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI']
}

/** What the tag tree must be (ISO 14289-1, 7.1 to 7.9). */
export const tagConditions: readonly Condition[] = [
  {
    asks: 'every tag is one that readers know',
    failures: ({ elements }) => elements.filter(({ type }) => type === '').length
  },
  { asks: 'no known tag stands for another', failures: remapped },
  { asks: 'what a tag holds names it as its parent', failures: orphans },
  { asks: 'lists and tables hold only their parts', failures: ({ elements }) => elements.filter(isMisplaced).length },
  { asks: 'no text stands between the parts of lists and tables', failures: bare },
  { asks: 'every list item has a body', failures: ({ elements }) => lacking(elements, 'LI', 'LBody') },
  {
    asks: 'every table has a head',
    failures: ({ elements }) =>
      of(elements, 'Table').filter((table) => !cellsOf(table).some(({ type }) => type === 'TH')).length
  },
  {
    asks: 'every head of a table says what it heads',
    failures: ({ elements }) => of(elements, 'TH').filter((cell) => attributeOf(cell.dict, 'Scope') === null).length
  },
  {
    asks: 'all rows of a table have as many columns',
    failures: ({ elements }) => of(elements, 'Table').filter(isRagged).length
  },
  { asks: 'headings begin at the first level and skip none', failures: ({ elements }) => skips(elements) },
  {
    asks: 'every picture has words for it',
    failures: ({ elements }) =>
      [...of(elements, 'Figure'), ...of(elements, 'Formula')].filter(
        ({ dict }) => textOf(dict, 'Alt') === '' && textOf(dict, 'ActualText') === ''
      ).length
  },
  { asks: 'every note has an id of its own', failures: ({ elements }) => unidentified(of(elements, 'Note')) }
]

function of(elements: readonly Element[], type: string): readonly Element[] {
  return elements.filter((element) => element.type === type)
}

function remapped({ root }: TaggedFile): number {
  const roles = root?.lookupMaybe(named('RoleMap'), PDFDict)
  return (roles?.keys() ?? []).filter((key) => isKnown(key.decodeText())).length
}

function orphans({ pdf, root }: TaggedFile): number {
  let count = 0
  const visit = (holder: PDFDict): void => {
    for (const kid of kidsOf(pdf, holder)) {
      const dict = pdf.context.lookup(kid)
      if (!(dict instanceof PDFDict && dict.has(named('S')))) continue
      if (dict.lookup(named('P')) !== holder) count += 1
      visit(dict)
    }
  }
  if (root) visit(root)
  return count
}

function isMisplaced({ type, parent, kids }: Element): boolean {
  const within = standsIn[type]
  const allowed = holds[type]
  if (within && !within.includes(parent?.type ?? '')) return true
  return allowed !== undefined && kids.some((kid) => !allowed.includes(kid.type))
}

/** Counts lists, items, tables and rows that have a piece of a page themselves. */
function bare({ pdf, elements }: TaggedFile): number {
  const hasPiece = (dict: PDFDict): boolean =>
    kidsOf(pdf, dict).some((kid) => {
      const held = pdf.context.lookup(kid)
      if (!(held instanceof PDFDict)) return true
      return held.has(named('S')) ? typeOf(held) === 'NonStruct' && hasPiece(held) : held.has(named('MCID'))
    })
  return elements.filter(({ type, dict }) => type in holds && hasPiece(dict)).length
}

function lacking(elements: readonly Element[], type: string, part: string): number {
  return of(elements, type).filter(({ kids }) => !kids.some((kid) => kid.type === part)).length
}

function rowsOf(table: Element): readonly Element[] {
  return table.kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids.filter(({ type }) => type === 'TR')))
}

function cellsOf(table: Element): readonly Element[] {
  return rowsOf(table).flatMap(({ kids }) => kids)
}

/** Each cell counts in all columns and rows that it spans. */
function isRagged(table: Element): boolean {
  const rows = rowsOf(table)
  const widths = rows.map(() => 0)
  for (const [at, row] of rows.entries()) {
    for (const cell of row.kids) {
      const columns = Number(attributeOf(cell.dict, 'ColSpan') ?? 1)
      for (let below = at; below < at + Number(attributeOf(cell.dict, 'RowSpan') ?? 1); below++) {
        widths[below] = (widths[below] ?? 0) + columns
      }
    }
  }
  return new Set(widths).size > 1
}

function skips(elements: readonly Element[]): number {
  const levels = elements.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []))
  return levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1).length
}

function unidentified(notes: readonly Element[]): number {
  const ids = notes.map(({ dict }) => textOf(dict, 'ID'))
  return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index).length
}
