import type { Printer } from '../../print/browser.ts'
import { PrintFailed } from '../../print/print-failed.ts'
import { UserError } from '../user-error.ts'
import type { SeenBrief } from '../watch/seen-brief.ts'

/** Prints briefs when they are asked for; one that is asked for again as it was is not printed again. */
export function printsWith(printer: () => Promise<Printer>): (brief: SeenBrief) => Promise<Uint8Array> {
  const made = new WeakMap<SeenBrief, Promise<Uint8Array>>()
  const print = async (brief: SeenBrief): Promise<Uint8Array> => {
    const html = await brief.html()
    try {
      return (await (await printer()).print(html)).bytes
    } catch (error) {
      if (!(error instanceof PrintFailed)) throw error
      throw new UserError(error.message, 'ask for it again, or name a browser that starts with `BRIEF_BROWSER`')
    }
  }
  return (brief) => {
    const begun = made.get(brief) ?? print(brief)
    made.set(brief, begun)
    begun.catch(() => made.delete(brief))
    return begun
  }
}
