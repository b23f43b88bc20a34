import { spokenDate } from './dates.ts'
import type { Metadata } from './metadata.ts'
import { wordsOf } from './words.ts'
import { attribute, below, childNamed, nameOf, type XmlElement } from './xml.ts'

interface Found {
  readonly root: XmlElement
  readonly main: readonly XmlElement[]
  readonly metadata: Metadata
  readonly provisions: number
  readonly whole: boolean
  readonly effects: number
  /** Provisions with more than one day of commencement. */
  readonly staged: number
  /** Marks of a provision's life that cannot be. */
  readonly left: number
}

/** What the user should know of a capture of legislation, a sentence each. */
export function remarksOn({ root, main, metadata, provisions, whole, effects, staged, left }: Found): string[] {
  const inside = main.flatMap((part) => [...below(part)])
  const images = inside.filter((element) => nameOf(element) === 'Image').length
  const ahead = inside.filter(
    (element) => /^P[2-7]$/.test(nameOf(element)) && attribute(element, 'Status') === 'Prospective'
  )
  const kept = inside.filter((element) => nameOf(element) === 'Repeal' && attribute(element, 'RetainText') === 'true')
  return [
    versionRemark(metadata),
    whole ? '' : partRemark(metadata, provisions, root),
    effects > 0
      ? `${count(effects, 'change')} known to the editors not yet applied; they are listed at the end of the text`
      : '',
    staged > 0 ? `${count(staged, 'provision')} commenced in stages: each date may be that of a part only` : '',
    ahead.length > 0 ? `${count(ahead.length, 'sub-provision')} not yet in force, inside provisions that are` : '',
    kept.length > 0 ? `${count(kept.length, 'passage')} repealed for part of the extent, and kept in the text` : '',
    left > 0 ? `${count(left, 'date or extent')} not one that can be read, and left out` : '',
    images > 0 ? `${count(images, 'image')} left out; \`[image]\` stands in the text` : '',
    unnumberedSchedule(main) ? 'The only schedule has no number; it stands as `sch 1`' : ''
  ].filter(Boolean)
}

function versionRemark({ revised, version, comesIntoForce }: Metadata): string {
  if (revised) return version ? `The text is as it stood on ${spokenDate(version)}` : ''
  if (comesIntoForce) return `The text is as first made; in force from ${spokenDate(comesIntoForce)}`
  return 'The text is as first enacted or made, which does not say what is in force'
}

function partRemark({ fragment }: Metadata, provisions: number, root: XmlElement): string {
  if (provisions === 0) return 'A table of contents: headings only, no text'
  if (fragment) return `Only \`${fragment}\` is here, ${count(provisions, 'provision').replace(/ (?:is|are)$/, '')}`
  return `${provisions} of ${attribute(root, 'NumberOfProvisions') ?? 'the'} provisions are here`
}

function unnumberedSchedule(main: readonly XmlElement[]): boolean {
  const schedules = main.filter((part) => nameOf(part) === 'Schedules').map((part) => childNamed(part, 'Schedule'))
  return schedules.some((schedule) => schedule && /^schedule$/i.test(wordsOf(childNamed(schedule, 'Number'))))
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun} is` : `${number} ${noun}s are`
}
