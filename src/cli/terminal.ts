/** Where a run reads and writes; tests pass their own. */
export interface Terminal {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Findings and data. */
  readonly out: (text: string) => void
  /** Progress and warnings. */
  readonly err: (text: string) => void
  readonly coloured: boolean
  /** Whether `err` goes to a terminal on which a line can be written over. */
  readonly live: boolean
  /** How wide the terminal is; 80 where it is none. */
  readonly columns: number
}
