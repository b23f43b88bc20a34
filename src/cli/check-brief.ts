import type { Brief } from '../brief/brief.ts'
import { read } from '../brief/read.ts'
import { check } from '../check/check.ts'
import type { Checked } from '../check/checked.ts'
import type { Facts, Fault } from '../check/rule.ts'
import { type SourceKey, toSourceKey } from '../library/record.ts'
import { drawCharts } from '../page/charts/draw.ts'
import type { Looked } from './cache/held-library.ts'
import type { Surroundings } from './surroundings.ts'
import type { BriefFile } from './workspace.ts'

/** What is wrong with each of these, null where nothing is. */
export function faultsIn<Key>(found: ReadonlyMap<Key, object>): ReadonlyMap<Key, Fault | null> {
  return new Map([...found].map(([key, one]) => [key, isFault(one) ? one : null]))
}

function isFault(one: object): one is Fault {
  return 'problem' in one
}

/** What the check says of a brief, and the records whose texts that rests on beside what all their heads say. */
export interface CheckedOn {
  readonly checked: Checked
  readonly looked: Looked
}

/** Checks a brief as it was read, with the files that it names. */
export async function checkBrief(file: BriefFile, surroundings: Surroundings): Promise<CheckedOn> {
  const brief = read(file)
  const charts = faultsIn(await drawCharts(brief.charts))
  const { library, looked } = surroundings.held.watched()
  const checked = check(brief, library, { ...factsFor(file, surroundings), charts })
  return { checked, looked: looked(keysOf(brief)) }
}

/** The records that a brief cites, and its consultation; each once. */
export function keysOf({ citations, front }: Brief): readonly SourceKey[] {
  const keys = citations.map(({ key }) => key)
  if (front.consultation !== undefined) keys.push(front.consultation)
  return [...new Set(keys.map(toSourceKey))]
}

/** Checks another text of a brief; its charts are not drawn for that. */
export function checkText(file: BriefFile, surroundings: Surroundings): Checked {
  return check(read(file), surroundings.held.library, factsFor(file, surroundings))
}

function factsFor({ pictures }: BriefFile, { facts }: Surroundings): Facts {
  return { ...facts, ...(pictures ? { pictures: faultsIn(pictures) } : {}) }
}
