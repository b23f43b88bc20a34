import type { Item } from '../../library/item.ts'
import type { ProvisionLabel } from '../../library/provision.ts'
import { understandLegislation } from '../addresses/legislation.ts'
import { type ItemDraft, put } from '../item-draft.ts'
import { isoDate, printedDate } from './dates.ts'
import { kindOf, type LegislationKind, labelOfMinorType } from './kinds.ts'
import { wordsOf } from './words.ts'
import { at, attribute, childNamed, childrenNamed, elementsIn, nameOf, type XmlElement } from './xml.ts'

/** What the head of a CLML file says of the whole document. */
export interface Metadata {
  readonly item: Partial<Item>
  readonly title: string
  /** `section/20` where the file holds only that, `contents` for a table of contents, empty for the whole document. */
  readonly fragment: string
  /** Revised by the editors: only these say what is in force. */
  readonly revised: boolean
  /** The day the text speaks for, ISO. */
  readonly version: string | undefined
  /** Royal Assent, or the day it was made, ISO. */
  readonly made: string | undefined
  /** The one day a whole instrument comes into force, where its head gives exactly one. */
  readonly comesIntoForce: string | undefined
  /** What the document's numbered provisions are called where they do not say themselves. */
  readonly provision: ProvisionLabel
}

export function readMetadata(root: XmlElement): Metadata {
  const metadata = childNamed(root, 'Metadata')
  const facts = elementsIn(metadata ?? root).find((child) => /^(?:Primary|Secondary|EU)Metadata$/.test(nameOf(child)))
  const classes = childNamed(facts, 'DocumentClassification')
  const kind = kindOf(attribute(childNamed(classes, 'DocumentMainType'), 'Value'))
  const minorType = attribute(childNamed(classes, 'DocumentMinorType'), 'Value')
  const title = titleOf(root, metadata, facts)
  const made = madeDate(root, facts)
  const address = understandLegislation(wordsOf(childNamed(metadata, 'identifier')))
  const revised = attribute(childNamed(classes, 'DocumentStatus'), 'Value') === 'revised'
  const version = revised ? versionOf(root, metadata) : undefined
  const language = wordsOf(childNamed(metadata, 'language'))
  const item: ItemDraft = { type: 'legislation' }
  put(item, 'title', title)
  put(item, 'number', numberOf(kind, facts))
  put(item, 'issued', isoDate(made))
  put(item, 'URL', address?.page ?? pageOf(kind, facts))
  put(item, 'version', version)
  put(item, 'language', language === 'en' ? undefined : language)
  return {
    item,
    title,
    fragment: address?.fragment ?? '',
    revised,
    version,
    made,
    comesIntoForce: onlyStart(facts),
    provision: labelOfMinorType(minorType) ?? provisionsOf(kind, title)
  }
}

/** As it is cited: without a leading "The", with its year. */
function titleOf(root: XmlElement, metadata: XmlElement | undefined, facts: XmlElement | undefined): string {
  const printed =
    wordsOf(childNamed(metadata, 'title')) ||
    wordsOf(at(root, 'Primary', 'PrimaryPrelims', 'Title')) ||
    wordsOf(at(root, 'Secondary', 'SecondaryPrelims', 'Title'))
  const title = printed.replace(/^The /, '')
  const year = attribute(childNamed(facts, 'Year'), 'Value')
  return !title || !year || /\b\d{4}\b/.test(title) ? title : `${title} ${year}`
}

function numberOf(kind: LegislationKind | undefined, facts: XmlElement | undefined): string | undefined {
  const year = attribute(childNamed(facts, 'Year'), 'Value')
  const number = attribute(childNamed(facts, 'Number'), 'Value')
  if (!kind || !number || !year) return undefined
  const main = kind.number.replace('#', number).replace('@', year)
  const series = childrenNamed(facts, 'AlternativeNumber').find((other) =>
    /^(?:W|NI)$/i.test(attribute(other, 'Category') ?? '')
  )
  const within = attribute(series, 'Category')
  return within ? `${main} (${within} ${attribute(series, 'Value') ?? ''})` : main
}

/** For files without an address of their own: `urn:isbn:…` is all that old ones give. */
function pageOf(kind: LegislationKind | undefined, facts: XmlElement | undefined): string | undefined {
  const year = attribute(childNamed(facts, 'Year'), 'Value')
  const number = attribute(childNamed(facts, 'Number'), 'Value')
  return kind && year && number ? `https://www.legislation.gov.uk/${kind.code}/${year}/${number}` : undefined
}

function madeDate(root: XmlElement, facts: XmlElement | undefined): string | undefined {
  const printed =
    at(root, 'Primary', 'PrimaryPrelims', 'DateOfEnactment') ?? at(root, 'Secondary', 'SecondaryPrelims', 'MadeDate')
  return (
    attribute(childNamed(facts, 'EnactmentDate'), 'Date') ??
    attribute(childNamed(facts, 'Made'), 'Date') ??
    printedDate(wordsOf(printed))
  )
}

function versionOf(root: XmlElement, metadata: XmlElement | undefined): string | undefined {
  const valid = wordsOf(childNamed(metadata, 'valid'))
  const dated = /\/(\d{4}-\d\d-\d\d)$/.exec(attribute(root, 'DocumentURI') ?? '')
  return (isoDate(valid) ? valid : undefined) ?? dated?.[1] ?? attribute(root, 'RestrictStartDate')
}

function onlyStart(facts: XmlElement | undefined): string | undefined {
  const starts = childrenNamed(childNamed(facts, 'ComingIntoForce'), 'DateTime')
  return starts.length === 1 ? attribute(starts[0], 'Date') : undefined
}

/** An instrument that does not say what it is says so in its title; an Act may well have "Order" in its own. */
function provisionsOf(kind: LegislationKind | undefined, title: string): ProvisionLabel {
  if (kind?.provision === 's') return 's'
  const last = [...title.matchAll(/\b(Order|Regulation|Rule)s?\b/g)].at(-1)?.[1]
  return labelOfMinorType(last) ?? kind?.provision ?? 's'
}
