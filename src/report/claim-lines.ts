import type { Checked, CheckedClaim } from '../check/checked.ts'
import type { Paint } from './paint.ts'
import { wrap } from './wrap.ts'

/** Every claim of a brief with its verdict, how it came by its notes and how a figure was worked out; then what was left out. */
export function claimLines({ brief, claims, excluded }: Checked, paint: Paint, width: number): readonly string[] {
  const left = excluded.flatMap(({ text, place, reason }) =>
    wrap(`${place.start.line}:${place.start.column}  left out  \`${text}\`: ${reason}`, width, '  ', '    ')
  )
  return [paint.strong(`Every claim in ${brief.file}`), ...claims.flatMap((one) => linesOf(one, width)), ...left]
}

function linesOf({ claim, verdict, reason, sources, passage, remarks, waived }: CheckedClaim, width: number): string[] {
  const { line, column } = claim.place.start
  const cited = sources.length === 0 ? '' : ` (cites ${sources.map((key) => `\`${key}\``).join(', ')})`
  const locator = passage?.locator ? `, ${passage.locator}` : ''
  const where = passage === null ? cited : ` in \`${passage.record.key}\`${locator}`
  const told = `${line}:${column}  ${verdict} (${reason})  ${claim.kind}  \`${claim.text}\`${where}`
  const reached = reachWords[claim.reach]
  const more = [
    ...(reached === null ? [] : [`reached by ${reached}`]),
    ...remarks,
    ...(waived === null ? [] : [`waived: ${waived}`])
  ]
  return [...wrap(told, width, '  ', '    '), ...more.flatMap((one) => wrap(one, width, '      ', '  '))]
}

const reachWords: Readonly<Record<CheckedClaim['claim']['reach'], string | null>> = {
  own: null,
  'own-note': null,
  none: null,
  'next-mark': 'the next mark in its paragraph',
  'lead-in': 'the mark of the line that leads in to it',
  table: 'a mark of its table'
}
