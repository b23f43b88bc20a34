import { constants } from 'node:os'

const signals = ['SIGTERM', 'SIGHUP'] as const
let held = 0

function end(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal])
}

/**
 * Until it is released, a signal to end ends this process, and with it its browsers, which puppeteer kills on the way out.
 * Puppeteer itself does so for Ctrl-C only; at the others it would close the browser and let the process go on.
 */
export function endOnSignals(): () => void {
  if (held === 0) for (const signal of signals) process.on(signal, end)
  held += 1
  let released = false
  return () => {
    if (released) return
    released = true
    held -= 1
    if (held === 0) for (const signal of signals) process.off(signal, end)
  }
}
