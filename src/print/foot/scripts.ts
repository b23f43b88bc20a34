import { lengthOf, linesOf, rectsOf, textsIn } from './lines.ts'
import * as measure from './measure.ts'
import type { PlannedPage } from './plan.ts'
import * as write from './write.ts'

const functions = [lengthOf, linesOf, rectsOf, textsIn, ...Object.values(measure), ...Object.values(write)]
const source = functions.map(String).join('\n')

/** What the browser runs to measure a page: the value is what `foot-notes.ts` reads. */
export const measureScript = `(() => {\n${source}\nreturn measureSpots()\n})()`

/** What the browser runs to end every page where it was planned. */
export function writeScript(pages: readonly PlannedPage[]): string {
  return `(() => {\n${source}\nwritePages(${JSON.stringify(pages)})\n})()`
}
