import type { DeclaredAct } from '../../brief/declared-acts.ts'
import type { ActReference } from '../../brief/find-acts.ts'
import { readProvisionsNamed } from '../../brief/locator-provisions.ts'
import type { ProvisionLabel, ProvisionPath } from '../../library/provision.ts'
import { sameSteps } from '../../library/provision-path.ts'
import type { Library, SourceRecord } from '../../library/record.ts'
import type { Cited } from '../judgement.ts'
import {
  fitsKind,
  initials,
  instrumentKind,
  isLaw,
  sameNumber,
  sameTitle,
  shortTitles,
  titles,
  yearOf
} from './act-names.ts'

/** What helps to tell which Act a brief means. */
export interface ActContext {
  readonly library: Library
  /** The sources of the notes that cover the sentence. */
  readonly cited: readonly Cited[]
  /** Short forms that the brief explains. */
  readonly declared: readonly DeclaredAct[]
  /** The legislation that the brief cites anywhere. */
  readonly briefActs: readonly SourceRecord[]
}

/**
 * The record of the Act that a mention speaks of; null where the library has none, or more than one could be meant.
 * `path` helps where the mention names no Act: `regulation 3` is of an instrument, `section 3` of an Act.
 */
export function resolveAct(
  act: ActReference | null,
  context: ActContext,
  path: ProvisionPath | null = null
): SourceRecord | null {
  if (act === null) return unnamed(context, path)
  switch (act.kind) {
    case 'title':
      return byTitle(act.title, context)
    case 'si':
      return all(context).find((record) => sameNumber(act.number, record)) ?? null
    case 'short':
      return byShortForm(act, context, path)
  }
}

/** Those that the sentence's own notes cite come first, then those of the brief, then the rest of the library. */
function all({ library, cited, briefActs }: ActContext): readonly SourceRecord[] {
  return [...cited.map(({ record }) => record), ...briefActs, ...library.records.values()].filter(isLaw)
}

function byTitle(title: string, context: ActContext): SourceRecord | null {
  const records = all(context)
  const exact = records.find((record) => titles(record).some((one) => sameTitle(one, title)))
  if (exact) return exact
  if (!/\d{4}$/.test(title)) {
    return only(records.filter((record) => titles(record).some((one) => sameTitle(one.replace(/\s\d{4}$/, ''), title))))
  }
  const tails = [...title.matchAll(/(?:\bthe|,)\s+/gi)].map(({ 0: cut, index }) => title.slice(index + cut.length))
  return records.find((record) => titles(record).some((one) => tails.some((tail) => sameTitle(one, tail)))) ?? null
}

type ShortForm = Extract<ActReference, { kind: 'short' }>

function byShortForm({ words, last }: ShortForm, context: ActContext, path: ProvisionPath | null): SourceRecord | null {
  const declared = context.declared.find((one) => sameTitle(one.words, words))
  if (declared && declared.act.kind !== 'short') return resolveAct(declared.act, context, path)
  if (last) return resolveAct(last, context, path)
  const short = all(context).find((record) => shortTitles(record).some((one) => sameTitle(one, words)))
  if (short) return short
  const [, year, kind] = /^the (?:(\d{4}) )?(Act|Measure|Regulations|Order|Rules|Bill)$/.exec(words) ?? []
  if (kind) {
    const meant = (record: SourceRecord) => instrumentKind(record) === kind && (!year || yearOf(record) === year)
    const cited = only(laws(context.cited).filter(meant))
    return cited ?? only(context.briefActs.filter((record) => isLaw(record) && meant(record)))
  }
  const [, letters = words, inYear] = /^(.*?)(?:\s(\d{4}))?$/.exec(words) ?? []
  return only(
    all(context).filter(
      (record) =>
        (!inYear || yearOf(record) === inYear) &&
        (initials(record) === letters ||
          shortTitles(record).some((one) => sameTitle(one.replace(/\s\d{4}$/, ''), letters)))
    )
  )
}

function unnamed({ cited, briefActs }: ActContext, path: ProvisionPath | null): SourceRecord | null {
  const label = path?.steps[0]?.label ?? null
  const fits = (record: SourceRecord) => label === null || fitsLabel(record, label)
  const near = laws(cited).filter(fits)
  if (near.length > 0) return only(near) ?? pinpointed(cited, path)
  return only(briefActs.filter((record) => isLaw(record) && fits(record)))
}

/** Of several sources in a note, the one whose pinpoint names this provision. */
function pinpointed(cited: readonly Cited[], path: ProvisionPath | null): SourceRecord | null {
  if (!path) return null
  const naming = cited.filter(
    ({ locator }) => locator && readProvisionsNamed(locator.raw).some((one) => sameSteps(one, path))
  )
  return only(laws(naming))
}

function fitsLabel(record: SourceRecord, label: ProvisionLabel): boolean {
  return fitsKind(instrumentKind(record), label) || record.provisions.some(({ path }) => path.steps[0]?.label === label)
}

function laws(cited: readonly Cited[]): readonly SourceRecord[] {
  return cited.map(({ record }) => record).filter(isLaw)
}

function only(records: readonly SourceRecord[]): SourceRecord | null {
  const distinct = [...new Map(records.map((record) => [record.key, record])).values()]
  return distinct.length === 1 ? (distinct[0] ?? null) : null
}
