import { readFileSync } from 'node:fs'
import type { FrontMatter } from './brief-in-miniature.ts'

export type Certainty = 'sure' | 'probable'

interface NoteExpectation {
  readonly notes: readonly string[]
  readonly certainty: Certainty
  readonly noteCertainty?: readonly Certainty[]
  readonly also?: Readonly<Record<string, readonly string[]>>
}

interface HarvardExpectation {
  readonly cites: readonly string[]
  readonly text: readonly string[]
  readonly list: readonly string[]
  readonly certainty: Certainty
  readonly italics?: 'unchecked'
  readonly also?: Readonly<Record<'text' | 'list', Readonly<Record<string, readonly string[]>> | undefined>>
}

export interface Case {
  readonly id: string
  readonly sources: Readonly<Record<string, FrontMatter>>
  readonly notes?: readonly string[]
  readonly expect: {
    readonly oscola5?: NoteExpectation
    readonly oscola4?: NoteExpectation
    readonly harvard?: HarvardExpectation
  }
}

/** The development half of the gold set; its README says how it is compared. */
export const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../cases/citations-dev.json', import.meta.url), 'utf8')
).cases
