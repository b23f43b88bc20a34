import type { Span } from '../../document/place.ts'
import { iconLabels } from './icon-labels.ts'
import { pageFurniture } from './page-furniture.ts'
import { repeatedLines } from './repeated-lines.ts'
import { signUpPhrases } from './sign-up-phrases.ts'
import { styleSheets } from './style-sheets.ts'

/** One kind of text that a page carries and its article does not. `find` gives stretches in any order; they may overlap. */
export interface Noise {
  readonly reason: string
  find(text: string): Iterable<Span>
}

/** In this order: each looks at what the ones before it left. */
export const noises: readonly Noise[] = [styleSheets, iconLabels, signUpPhrases, pageFurniture, repeatedLines]
