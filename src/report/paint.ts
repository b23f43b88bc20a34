import { styleText } from 'node:util'

/** How the report marks words; plain when it does not go to a terminal. */
export interface Paint {
  readonly error: (text: string) => string
  readonly review: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  /** Words of the brief that the source does not have. */
  readonly gone: (text: string) => string
  /** Words of the source that the brief does not have. */
  readonly come: (text: string) => string
}

const plain = (text: string): string => text
const styled =
  (style: Parameters<typeof styleText>[0]) =>
  (text: string): string =>
    styleText(style, text, { validateStream: false })
const colours: Paint = {
  error: styled(['bold', 'red']),
  review: styled('yellow'),
  strong: styled('bold'),
  faint: styled('dim'),
  gone: styled('red'),
  come: styled('green')
}

export function paintFor(coloured: boolean): Paint {
  return coloured ? colours : { error: plain, review: plain, strong: plain, faint: plain, gone: plain, come: plain }
}
