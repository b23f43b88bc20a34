import type { Span } from '../../document/place.ts'
import { contentStems, stem } from '../../text/numerals/content.ts'
import type { Figure } from '../../text/numerals/numeral.ts'
import { periodIn } from './heads.ts'
import { once } from './once.ts'
import type { SourceBlock } from './source-blocks.ts'
import type { SourceFigure, SourcePassage } from './source-figures.ts'

/** A passage while its figures are read. */
export interface Growing extends SourcePassage {
  readonly figures: SourceFigure[]
  readonly excluded: number[]
  readonly periods: string[]
}

export function passageFrom(
  text: string,
  block: SourceBlock,
  kind: SourcePassage['kind'],
  span: Span,
  outerStems: ReadonlySet<string>,
  outerPeriods: readonly string[]
): Growing {
  const stems = once(() => new Set(contentStems(text)))
  return {
    ...span,
    text,
    block,
    kind,
    figures: [],
    excluded: [],
    periods: [],
    outerPeriods,
    get stems() {
      return stems()
    },
    outerStems
  }
}

/** What the words around a figure say: worked out when it is asked for, which of most figures it never is. */
interface Aside {
  readonly near: () => ReadonlySet<string>
  readonly denied: () => boolean
}

export function sourceFigure(
  figure: Figure,
  passage: SourcePassage,
  start: number,
  end: number,
  { near, denied }: Aside
): SourceFigure {
  return {
    figure,
    passage,
    start,
    end,
    counted: figure.counted.words.map(stem),
    bond: figure.counted.bond,
    get near() {
      return near()
    },
    get denied() {
      return denied()
    },
    column: -1
  }
}

/** What the heads and the lead-in of a block say. */
export interface Outside {
  readonly stems: ReadonlySet<string>
  readonly periods: readonly string[]
}

/** `known` holds those of the record's other blocks: under a heading stand many. */
export function outside({ headings, leadIn }: SourceBlock, known: Map<string, Outside>): Outside {
  const words = [...headings, leadIn]
  const key = words.join('\n')
  const seen = known.get(key)
  if (seen) return seen
  const periods = words.map(periodIn).filter((period) => period !== null)
  const read = { stems: new Set(contentStems(words.join(' '))), periods }
  known.set(key, read)
  return read
}
