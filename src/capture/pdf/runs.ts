/** Letters set in one go. Units are points; `y` is the baseline, counted down from the page's top. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Runs on one baseline, from left to right. */
export interface Row {
  readonly y: number
  readonly size: number
  readonly runs: readonly Run[]
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** Text set upwards or downwards, as it comes. */
  readonly sideways: readonly string[]
  /** Whether a picture is drawn on it; only looked up for pages without text. */
  readonly pictured: boolean
}

export function endOf(run: Run): number {
  return run.x + run.width
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
