import { labelOfWord } from './kinds.ts'
import { lifeMarks, lifeOf } from './life.ts'
import type { Chain } from './provision-notes.ts'
import { headingLine, type Standing } from './provisions.ts'
import { wordsOf } from './words.ts'
import { attribute, childNamed, elementsIn, nameOf, type XmlElement } from './xml.ts'

/** A table of contents (`/contents/data.xml`): the heading of each provision, and no text. */
export function contentsOf(root: XmlElement, standing: Standing): string[] {
  const contents = childNamed(root, 'Contents')
  return contents ? entries(contents, { ...standing, around: [contents, ...standing.around] }) : []
}

function entries(parent: XmlElement, standing: Standing): string[] {
  return elementsIn(parent).flatMap((entry) => {
    const next = { ...standing, around: [entry, ...standing.around] }
    switch (nameOf(entry)) {
      case 'ContentsItem':
        return [
          headingLine('###', itemPath(entry, standing), titleOf(entry), marks(next.around, standing)),
          ...entries(entry, next)
        ]
      case 'ContentsPart':
      case 'ContentsChapter':
        return division(entry, standing)
      case 'ContentsSchedule':
        return schedule(entry, standing)
      case 'ContentsSchedules':
        return entries(entry, next)
      case 'ContentsTitle':
      case 'ContentsNumber':
        return []
      default:
        return [...crossHeading(entry), ...entries(entry, next)]
    }
  })
}

function division(entry: XmlElement, standing: Standing): string[] {
  const number = numberOf(entry).replace(/^(?:part|chapter|rhan|pennod)\s+/i, '')
  const own = nameOf(entry) === 'ContentsPart' ? `pt ${number}` : `${standing.division} ch ${number}`.trim()
  const path = standing.schedule ? `${standing.schedule} ${own}` : own
  const next = { ...standing, division: own, around: [entry, ...standing.around] }
  return [headingLine('##', path, titleOf(entry), marks(next.around, standing)), ...entries(entry, next)]
}

function schedule(entry: XmlElement, standing: Standing): string[] {
  const number = /\b([0-9]+[A-Z]*)\b/.exec(numberOf(entry))?.[1] ?? '1'
  const next = { ...standing, schedule: `sch ${number}`, division: '', around: [entry, ...standing.around] }
  return [headingLine('##', next.schedule, titleOf(entry), marks(next.around, standing)), ...entries(entry, next)]
}

function crossHeading(entry: XmlElement): string[] {
  const words = `${numberOf(entry)} ${titleOf(entry)}`.trim()
  return words ? [headingLine('##', '', words, [])] : []
}

function itemPath(entry: XmlElement, standing: Standing): string {
  const number = numberOf(entry)
  if (standing.schedule) return `${standing.schedule} para ${number}`
  const word = /^(section|regulation|article|rule)-/.exec(attribute(entry, 'ContentRef') ?? '')
  return `${labelOfWord(word?.[1]) ?? standing.metadata.provision} ${number}`
}

function marks(chain: Chain, standing: Standing): string[] {
  return lifeMarks(lifeOf(chain, standing))
}

function numberOf(entry: XmlElement): string {
  return wordsOf(childNamed(entry, 'ContentsNumber')).replace(/(?<![\s.])[\s.]+$/, '')
}

function titleOf(entry: XmlElement): string {
  return wordsOf(childNamed(entry, 'ContentsTitle'))
}
