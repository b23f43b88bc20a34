import * as gather from './gather.ts'
import * as lines from './lines.ts'
import * as measure from './measure.ts'
import * as notes from './notes.ts'
import * as pageNumbers from './page-numbers.ts'
import type { PlannedPage } from './plan.ts'
import * as rows from './rows.ts'
import * as splitNotes from './split-notes.ts'
import * as write from './write.ts'

const modules = [lines, measure, notes, gather, rows, pageNumbers, splitNotes, write]
const source = modules.flatMap((module) => Object.values(module).map(String)).join('\n')

/** What the browser runs to measure a page: the value is what `foot-notes.ts` reads. */
export const measureScript = `(() => {\n${source}\nreturn measureSpots()\n})()`

/** What the browser runs to end every page where it was planned: the value is by how much that failed. */
export function writeScript(pages: readonly PlannedPage[]): string {
  return `(() => {\n${source}\nreturn writePages(${JSON.stringify(pages)})\n})()`
}
