import { stripVTControlCharacters } from 'node:util'
import type { Terminal } from './terminal.ts'

/** One line on a terminal, written over as the work goes on. Where there is no terminal, nothing. */
export interface Progress {
  /** One more is done. */
  step(): void
  /** A line that stays; it is said also where there is no terminal. */
  remark(text: string): void
  /** Takes the line away. */
  end(): void
}

/** `Building 12 of 100, about 40 s left`. `now` is in milliseconds. */
export function openProgress(
  { err, live, columns }: Pick<Terminal, 'err' | 'live' | 'columns'>,
  doing: string,
  all: number,
  now: () => number = () => performance.now()
): Progress {
  const begun = now()
  let done = 0
  const clear = live ? '\r\u001B[K' : ''
  const show = (): void => {
    if (!live || all === 0) return
    const line = `${doing} ${Math.min(done + 1, all)} of ${all}${timeLeft(now() - begun, done, all)}`
    err(`${clear}${stripVTControlCharacters(line).slice(0, columns - 1)}`)
  }
  show()
  return {
    step() {
      done++
      if (done < all) show()
    },
    remark(text) {
      err(`${clear}${text}\n`)
      if (done < all) show()
    },
    end() {
      if (all > 0 && clear !== '') err(clear)
    }
  }
}

/** Nothing where it is too early to tell, or soon over. */
function timeLeft(milliseconds: number, done: number, all: number): string {
  const seconds = done === 0 ? 0 : (milliseconds / done / 1000) * (all - done)
  if (seconds < 3) return ''
  return `, about ${seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`} left`
}
