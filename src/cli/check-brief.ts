import { read } from '../brief/read.ts'
import { check } from '../check/check.ts'
import type { Checked } from '../check/checked.ts'
import type { Facts, Fault } from '../check/rule.ts'
import { drawCharts } from '../page/charts/draw.ts'
import type { Surroundings } from './surroundings.ts'
import type { BriefFile } from './workspace.ts'

/** What is wrong with each of these, null where nothing is. */
export function faultsIn<Key>(found: ReadonlyMap<Key, object>): ReadonlyMap<Key, Fault | null> {
  return new Map([...found].map(([key, one]) => [key, isFault(one) ? one : null]))
}

function isFault(one: object): one is Fault {
  return 'problem' in one
}

/** What the check says of a brief as it was read, with the files that it names. */
export async function checkBrief(file: BriefFile, surroundings: Surroundings): Promise<Checked> {
  const brief = read(file)
  const charts = faultsIn(await drawCharts(brief.charts))
  return check(brief, surroundings.held.library, { ...factsFor(file, surroundings), charts })
}

/** Checks another text of a brief; its charts are not drawn for that. */
export function checkText(file: BriefFile, surroundings: Surroundings): Checked {
  return check(read(file), surroundings.held.library, factsFor(file, surroundings))
}

function factsFor({ pictures }: BriefFile, { facts }: Surroundings): Facts {
  return { ...facts, ...(pictures ? { pictures: faultsIn(pictures) } : {}) }
}
