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

/** How the notes of a document were set at the foot of its pages. */
export type Feet =
  | { readonly kind: 'as planned'; readonly plan: readonly PlannedPage[] }
  /** Some foot is higher than was measured, by so many pixels, and covers text. */
  | { readonly kind: 'too high'; readonly over: number }
  /** The document does not say how large its pages are: nothing was moved. */
  | { readonly kind: 'no pages' }
  /** No plan can do it: nothing was moved. */
  | { readonly kind: 'no room' }

/**
 * Ends every page where its notes fit at its foot, and gives the contents their page numbers. `slack` is left at every foot,
 * in pixels.
 */
export async function notesToFoot(page: Page, slack: number): Promise<Feet> {
  await page.evaluate('document.fonts.ready.then(() => true)')
  const found = measured.parse(await page.evaluate(measureScript))
  if (!found) return { kind: 'no pages' }
  const plan = planPages(found.pieces, { ...found.sheet, height: found.sheet.height - slack })
  if (!plan) return { kind: 'no room' }
  const over = z.number().parse(await page.evaluate(writeScript(plan)))
  return over > hair ? { kind: 'too high', over } : { kind: 'as planned', plan }
}

/** Lengths are rounded to parts of a pixel. */
const hair = 0.5
