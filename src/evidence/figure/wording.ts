import type { Against } from './against.ts'
import type { AskedContext } from './asked.ts'
import type { SourceFigure } from './source-figures.ts'
import type { Working } from './workings.ts'

/** What is wrong in one sentence, and what to do about it. */
export interface Wording {
  readonly problem: string
  readonly fix: string
}

/** The source says something else of the same thing. */
export function differing(asked: AskedContext, source: SourceFigure, key: string): Wording {
  const typed = typedOf(asked)
  const theirs = theirsOf(source)
  const counted = asked.figure.text === source.figure.text && source.figure.hedge === null
  if (counted) return differingAround(asked, source, key)
  return {
    problem: `\`${typed}\` is not what \`${key}\` says: it has \`${theirs}\``,
    fix: `write \`${theirs}\`, or cite the source that says \`${typed}\``
  }
}

function differingAround(asked: AskedContext, source: SourceFigure, key: string): Wording {
  const typed = typedOf(asked)
  const { period } = asked.figure
  const said = source.figure.period ?? source.passage.periods[0] ?? null
  if (period !== null && said !== null && said !== period)
    return {
      problem: `\`${typed}\` is for \`${said}\` in \`${key}\`, not for \`${period}\``,
      fix: `write \`${said}\`, or cite the source that says \`${typed}\` for \`${period}\``
    }
  return {
    problem: `\`${typed}\` moves the other way in \`${key}\`: it says \`${excerpt(source)}\``,
    fix: `write it as \`${key}\` does, or cite the source that says otherwise`
  }
}

/** The value is there, but what it is said of, when, or how exactly is not the same. */
export function doubtful(asked: AskedContext, held: Extract<Against, { kind: 'doubtful' }>, key: string): Wording {
  const typed = typedOf(asked)
  const { source, fit, about, period } = held.held
  if (held.rival !== null)
    return {
      problem: `\`${typed}\` stands in \`${key}\`, but what is said of it fits \`${theirsOf(held.rival)}\` better`,
      fix: `check which of the two is meant in \`${excerpt(held.rival)}\``
    }
  if (about !== 'same')
    return {
      problem: `\`${typed}\` stands in \`${key}\`, but it cannot be confirmed that it counts the same thing`,
      fix: `name what is counted as the source does in \`${excerpt(source)}\`, or cite another source`
    }
  if (period === 'conflict')
    return {
      problem: `\`${typed}\` stands in \`${key}\`, but not for \`${asked.figure.period ?? ''}\``,
      fix: `check the period against \`${excerpt(source)}\``
    }
  if (fit === 'rougher')
    return {
      problem: `\`${typed}\` says more, or says it otherwise, than \`${key}\`, which has \`${theirsOf(source)}\``,
      fix: `write \`${theirsOf(source)}\`, or cite the source that says \`${typed}\``
    }
  return {
    problem: `\`${typed}\` stands in \`${key}\`, but not as the same change`,
    fix: `say of it what the source says in \`${excerpt(source)}\``
  }
}

/** A working laid out in the brief does not come out. */
export function miscalculated(asked: AskedContext, working: Working): Wording {
  const value = (/= (.*)$/.exec(working.says)?.[1] ?? '').replace('−', '')
  const turned = asked.figure.way !== null && working.way !== null && asked.figure.way !== working.way
  const result = turned ? `${working.way} ${value}` : value
  return {
    problem: `\`${typedOf(asked)}\` does not follow from the figures beside it: \`${working.says}\``,
    fix: `write \`${result}\`, or mend the figures it is worked out from`
  }
}

/** A change is a digit off what the sources' own figures make. */
export function misworked(asked: AskedContext, working: Working): Wording {
  const value = (/= (.*)$/.exec(working.says)?.[1] ?? '').replace('−', '')
  return {
    problem: `\`${typedOf(asked)}\` is not what the sources come to: \`${working.says}\``,
    fix: `write \`${value}\`, or mend the note`
  }
}

/** Nothing in the sources gives the figure. */
export function missing(asked: AskedContext, keys: readonly string[]): Wording {
  const typed = typedOf(asked)
  const sources = keys.map((key) => `\`${key}\``).join(', ')
  return {
    problem: `\`${typed}\` is not in ${sources}`,
    fix: `correct the figure, or cite the source that says \`${typed}\``
  }
}

/** The figure as typed, with its hedge. */
export function typedOf({ figure, text }: AskedContext): string {
  const { hedge } = figure
  if (hedge === null || hedge.start > figure.start || figure.start - hedge.start > 60) return figure.text
  return text.slice(hedge.start, figure.end).replace(/\s+/g, ' ')
}

function theirsOf({ figure, passage }: SourceFigure): string {
  const { hedge, counted } = figure
  const whole = passage.text
  const from = passage.kind === 'sentence' && hedge !== null && hedge.start < figure.start ? hedge.start : figure.start
  if (passage.kind === 'row') return figure.text
  const after = /^\s+(\p{L}[\p{L}’'-]*)/u.exec(whole.slice(figure.end, figure.end + 60))
  const noun = after && figure.unit.kind === 'count' && counted.words[0] === after[1]?.toLowerCase() ? after[0] : ''
  return (whole.slice(from, figure.end) + noun).replace(/\s+/g, ' ')
}

function excerpt({ figure, passage }: SourceFigure): string {
  if (passage.kind === 'row') return short(passage.text)
  return short(passage.text.slice(Math.max(0, figure.start - 60), figure.end + 60))
}

function short(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('`', "'").trim()
}
