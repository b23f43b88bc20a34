import { annotatedBriefs, type Extraction, scoreExtraction } from './annotated.ts'
import { evaluateFigures } from './figures.ts'
import { type Labelled, labelledFigures, labelledProvisions, labelledQuotations } from './labelled.ts'
import { evaluateQuotations } from './quotations.ts'

/** One line of the table; right claims refuted are accused, wrong ones verified are silent. */
export interface Tally {
  readonly name: string
  readonly right: number
  readonly accepted: number
  readonly accused: readonly string[]
  readonly wrong: number
  readonly silent: readonly string[]
}

export interface GeneratedTally extends Tally {
  /** How many were changed in each way, and how many of them passed. */
  readonly ways: readonly { readonly way: string; readonly changed: number; readonly silent: number }[]
}

export interface ExtractionTally {
  readonly name: string
  readonly words: number
  readonly scores: readonly (Extraction & { readonly kind: string })[]
}

/** The labelled cases, each in a brief of its own that is read and checked. */
export function labelledTallies(): readonly Tally[] {
  return [
    labelledTally('Labelled quotations', labelledQuotations()),
    labelledTally('Labelled figures', labelledFigures()),
    labelledTally('Labelled provisions', labelledProvisions())
  ]
}

function labelledTally(name: string, { right, accepted, wrong, silent, accused }: Labelled): Tally {
  return { name, right, accepted, accused, wrong, silent }
}

/** Claims generated from `sources`: genuine ones dressed in every legitimate way, and changed ones. */
export function generatedTallies(
  sources: readonly string[],
  quotations: { readonly changed: number; readonly genuine: number }
): readonly GeneratedTally[] {
  const quoted = evaluateQuotations(sources, { ...quotations, seed: 1 })
  const figures = evaluateFigures(sources)
  return [
    {
      name: 'Generated quotations',
      right: quoted.genuine,
      accepted: quoted.genuine - quoted.falseAccusations.length,
      accused: quoted.falseAccusations
        .filter(({ verdict }) => verdict === 'refuted')
        .map(({ how, quote }) => `${how}: ${quote}`),
      wrong: quoted.changed,
      silent: quoted.silentPasses.map(({ how, quote }) => `${how}: ${quote}`),
      ways: waysOf(
        quoted.byChange,
        quoted.silentPasses.map(({ how }) => how)
      )
    },
    {
      name: 'Generated figures',
      right: figures.genuine,
      accepted: figures.genuine - figures.accused.length - figures.unaccepted.length,
      accused: figures.accused.map(({ kind, claim }) => `${kind}: ${claim}`),
      wrong: figures.changes,
      silent: figures.silent.map(({ kind, claim }) => `${kind}: ${claim}`),
      ways: waysOf(
        figures.byChange,
        figures.silent.map(({ kind }) => kind)
      )
    }
  ]
}

function waysOf(changed: Readonly<Record<string, number>>, silent: readonly string[]): GeneratedTally['ways'] {
  return Object.entries(changed)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([way, count]) => ({ way, changed: count, silent: silent.filter((one) => one === way).length }))
}

export function extractionTallies(): readonly ExtractionTally[] {
  return annotatedBriefs().map((brief) => ({
    name: brief.name,
    words: brief.words,
    scores: Object.entries(scoreExtraction(brief)).map(([kind, score]) => ({ kind, ...score }))
  }))
}

/** The share of what was marked that was extracted, and of what was extracted that was marked. */
export function rates(extractions: readonly Extraction[]): { readonly recall: number; readonly precision: number } {
  const sum = (of: (one: Extraction) => number) => extractions.reduce((total, one) => total + of(one), 0)
  return {
    recall: 1 - sum(({ missed }) => missed.length) / sum(({ marked }) => marked),
    precision: 1 - sum((one) => one.false.length) / sum(({ extracted }) => extracted)
  }
}
