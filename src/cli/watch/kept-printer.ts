import type { Printer } from '../../print/browser.ts'

/** Opens the browser when it is first asked for, and keeps it; after a print that failed the next one has a new browser. */
export function keptPrinter(open: () => Promise<Printer>): () => Promise<Printer> {
  let held: Promise<Printer> | null = null
  let worn: Printer | null = null
  const start = async (): Promise<Printer> => {
    const opened = await open()
    return {
      ...opened,
      print: (html) =>
        opened.print(html).catch((error) => {
          worn = opened
          throw error
        })
    }
  }
  return async () => {
    if (worn !== null) {
      held = null
      await worn.close()
      worn = null
    }
    held ??= start().catch((error) => {
      held = null
      throw error
    })
    return held
  }
}
