import type { Span } from '../../document/place.ts'
import { contentStems, stem } from '../../text/numerals/content.ts'
import type { Figure } from '../../text/numerals/numeral.ts'
import { periodIn } from './heads.ts'
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
  return {
    ...span,
    text,
    block,
    kind,
    figures: [],
    excluded: [],
    periods: [],
    outerPeriods,
    stems: new Set(contentStems(text)),
    outerStems
  }
}

export function sourceFigure(
  figure: Figure,
  passage: SourcePassage,
  start: number,
  end: number,
  near: ReadonlySet<string>
): SourceFigure {
  return {
    figure,
    passage,
    start,
    end,
    counted: figure.counted.words.map(stem),
    bond: figure.counted.bond,
    near,
    denied: false,
    column: -1
  }
}

/** What is said around a block. */
export interface Outside {
  readonly stems: ReadonlySet<string>
  readonly periods: readonly string[]
}

export function outside({ headings, leadIn }: SourceBlock): Outside {
  const words = [...headings, leadIn]
  const periods = words.map(periodIn).filter((period) => period !== null)
  return { stems: new Set(contentStems(words.join(' '))), periods }
}
