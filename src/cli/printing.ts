import type { Printer } from '../print/browser.ts'
import { PrintFailed } from '../print/print-failed.ts'
import { UserError } from './user-error.ts'

/** The browser of a run. */
export interface Printing {
  /** Starts it, the first time. Throws `UserError` where no browser starts. */
  ready(): Promise<Printer>
  /**
   * Resolves when it is not just being started. Long work in this thread waits for that: an interrupt that is heard late
   * would leave behind what the browser has made by then.
   */
  calm(): Promise<void>
  close(): Promise<void>
}

/** A browser that is started when something is to be printed. */
export function printingWith(env: NodeJS.ProcessEnv, remark: (text: string) => void): Printing {
  let opened: Promise<Printer> | null = null
  return {
    ready() {
      opened ??= openPrinter(env, remark)
      return opened
    },
    calm: async () => {
      await opened?.catch(() => {})
    },
    close: async () => {
      const printer = await opened?.catch(() => null)
      await printer?.close()
    }
  }
}

/** Starts the browser, and says what is to be known of it. Throws `UserError`. */
export async function openPrinter(env: NodeJS.ProcessEnv, remark: (text: string) => void): Promise<Printer> {
  const { openBrowser } = await import('../print/browser.ts')
  try {
    const printer = await openBrowser({ env, remark })
    for (const one of printer.remarks) remark(one)
    return printer
  } catch (error) {
    throw asUserError(error)
  }
}

/** Throws what is a bug of ours. */
export function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error
  if (!(error instanceof PrintFailed)) throw error
  return new UserError(error.message, 'name a browser that starts with `BRIEF_BROWSER`, or build with `--to html`')
}
