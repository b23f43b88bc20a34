import type { Page } from 'puppeteer'
import { z } from 'zod'
import { type PlannedPage, planPages } from './plan.ts'
import { measureScript, writeScript } from './scripts.ts'

const pieces = z.array(
  z.object({
    start: z.number(),
    bottom: z.number(),
    opens: z.enum(['well', 'poor', 'never']),
    notes: z.array(z.string()),
    shrinks: z.number().optional()
  })
)
const sheet = z.object({
  height: z.number(),
  rule: z.number(),
  continued: z.number(),
  notes: z.record(z.string(), z.array(z.number()))
})
const measured = z.object({ pieces, sheet }).nullable()

/**
 * Ends every page where its notes fit at its foot, and gives the contents their page numbers. Where no plan can do so, or
 * the document does not say how large its pages are, nothing is moved. `slack` is left at every foot, in pixels.
 */
export async function notesToFoot(page: Page, slack: number): Promise<readonly PlannedPage[] | 'no-pages' | 'no-room'> {
  await page.evaluate('document.fonts.ready.then(() => true)')
  const found = measured.parse(await page.evaluate(measureScript))
  if (!found) return 'no-pages'
  const plan = planPages(found.pieces, { ...found.sheet, height: found.sheet.height - slack })
  if (!plan) return 'no-room'
  await page.evaluate(writeScript(plan))
  return plan
}
