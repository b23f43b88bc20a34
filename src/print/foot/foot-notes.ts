import type { Page } from 'puppeteer'
import { z } from 'zod'
import { type PlannedPage, planPages } from './plan.ts'
import { measureScript, writeScript } from './scripts.ts'

const measured = z
  .object({
    pieces: z.array(
      z.object({ start: z.number(), bottom: z.number(), opens: z.boolean(), notes: z.array(z.string()) })
    ),
    sheet: z.object({ height: z.number(), rule: z.number(), noteHeights: z.record(z.string(), z.number()) })
  })
  .nullable()

/**
 * Moves each note to the foot of the page of its first call and gives the contents their page numbers. Where no plan can
 * do so, or the page has no notes, nothing is moved.
 */
export async function notesToFoot(page: Page): Promise<readonly PlannedPage[] | 'no-notes' | 'no-room'> {
  await page.emulateMediaType('print')
  await page.evaluate('document.fonts.ready.then(() => true)')
  const found = measured.parse(await page.evaluate(measureScript))
  if (!found) return 'no-notes'
  const plan = planPages(found.pieces, found.sheet)
  if (!plan) return 'no-room'
  await page.evaluate(writeScript(plan))
  return plan
}
