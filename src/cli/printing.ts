import type { Printer } from '../print/browser.ts'
import { PrintFailed } from '../print/print-failed.ts'
import { UserError } from './user-error.ts'

/** The browser of a run. */
export interface Printing {
  /** Throws `UserError` where no browser starts. */
  ready(): Promise<Printer>
  close(): Promise<void>
}

/** Starts it at once, beside the first checks; that it cannot is said only when something is to be printed. */
export function startPrinting(env: NodeJS.ProcessEnv, remark: (text: string) => void): Printing {
  const opened = openPrinter(env, remark)
  opened.catch(() => {})
  let told = false
  return {
    async ready() {
      const printer = await opened
      if (!told) for (const one of printer.remarks) remark(one)
      told = true
      return printer
    },
    close: () =>
      opened.then(
        (printer) => printer.close(),
        () => {}
      )
  }
}

/** For runs that print nothing. */
export const noPrinting: Printing = {
  ready: () => Promise.reject(new Error('nothing was to be printed')),
  close: () => Promise.resolve()
}

async function openPrinter(env: NodeJS.ProcessEnv, remark: (text: string) => void): Promise<Printer> {
  const { openBrowser } = await import('../print/browser.ts')
  try {
    return await openBrowser({ env, remark })
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
