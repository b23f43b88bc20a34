const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

const endings = Object.entries(statuses).map(([signal, code]) => ({ signal, end: () => process.exit(code) }))

/** Ctrl-C and its like end the run at once, with the status that shells give it; what was half-made is taken away. */
export function endAtInterrupt(): void {
  for (const { signal, end } of endings) process.on(signal, end)
}

/** For work that has steps: Ctrl-C ends it between two of them. A second one ends it at once. */
export function stopsAtInterrupt(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const stop = () => {
    release()
    controller.abort()
  }
  const release = () => {
    process.off('SIGINT', stop)
    for (const { signal, end } of endings) if (signal === 'SIGINT') process.on(signal, end)
  }
  for (const { signal, end } of endings) if (signal === 'SIGINT') process.off(signal, end)
  process.on('SIGINT', stop)
  return { signal: controller.signal, release }
}
