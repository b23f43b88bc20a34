import { styleText } from 'node:util'

/** How the report marks words; plain when it does not go to a terminal. */
export interface Paint {
  readonly error: (text: string) => string
  readonly review: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

const plain = (text: string): string => text
const colours: Paint = {
  error: (text) => styleText(['bold', 'red'], text, { validateStream: false }),
  review: (text) => styleText('yellow', text, { validateStream: false }),
  strong: (text) => styleText('bold', text, { validateStream: false }),
  faint: (text) => styleText('dim', text, { validateStream: false })
}

export function paintFor(coloured: boolean): Paint {
  return coloured ? colours : { error: plain, review: plain, strong: plain, faint: plain }
}
