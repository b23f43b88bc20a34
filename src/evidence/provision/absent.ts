import type { Provision, ProvisionLabel, ProvisionPath } from '../../library/provision.ts'
import { labelInWords } from '../../library/provision-label.ts'
import { sameSteps, writePath } from '../../library/provision-path.ts'
import type { SourceRecord } from '../../library/record.ts'
import { instrumentKind } from './act-names.ts'
import type { AskedProvision, ProvisionJudgement } from './asked.ts'
import { titled } from './asked.ts'
import { inRange } from './life.ts'

const unknownToActs: readonly ProvisionLabel[] = ['reg', 'art', 'r', 'cl']

/** No such provision: against the author only where the record is whole, or says how far the Act goes. */
export function absent(asked: AskedProvision, record: SourceRecord): ProvisionJudgement {
  const typed = `\`${asked.typed ?? writePath(asked.path)}\``
  const [first] = asked.path.steps
  if (first && instrumentKind(record) === 'Act' && unknownToActs.includes(first.label)) {
    const plural = `${labelInWords(first.label)}s`
    return judgement(
      'refuted',
      `${typed} is not in ${titled(record)}, as an Act has sections and no ${plural}`,
      'name the instrument that has it, or cite the section'
    )
  }
  const beyond = endOf(record, asked.path)
  if (beyond) {
    const label = labelInWords(beyond.label)
    return judgement(
      'refuted',
      `${typed} is not in ${titled(record)}, which ends at ${label} ${beyond.last}`,
      `cite a ${label} between 1 and ${beyond.last}`
    )
  }
  const near = neighbours(record, asked.path)
  if (record.evidence.completeness === 'full') {
    const fix =
      near.length > 0
        ? `cite ${near.map((one) => `\`${one}\``).join(' or ')}`
        : `cite a provision that ${titled(record)} has`
    return judgement('refuted', `${typed} is not in ${titled(record)}`, fix)
  }
  const kept = record.evidence.completeness === 'notes' ? 'notes' : 'a part'
  return judgement(
    'unchecked',
    `${typed} is not in \`${record.file}\`, which holds only ${kept} of ${titled(record)}`,
    `look it up, and add its heading to \`${record.file}\``
  )
}

/** A numbered paragraph that its provision, captured whole, does not have. */
export function notAmong(
  asked: AskedProvision,
  record: SourceRecord,
  provision: Provision,
  among: readonly string[]
): ProvisionJudgement {
  const typed = `\`${asked.typed ?? writePath(asked.path)}\``
  const outer = writePath({ ...provision.path, sub: [] })
  const last = among.at(-1)
  return {
    ...judgement(
      'refuted',
      last
        ? `${typed} is not in ${titled(record)}, where \`${outer}\` ends at \`${last}\``
        : `${typed} is not in ${titled(record)}, where \`${outer}\` has no numbered paragraphs`,
      last ? `cite one between \`${outer}${among[0]}\` and \`${outer}${last}\`` : `cite \`${outer}\``
    ),
    passage: { record, start: provision.head.start, end: provision.head.end, locator: writePath(provision.path) }
  }
}

function judgement(verdict: 'refuted' | 'unchecked', problem: string, fix: string): ProvisionJudgement {
  return { verdict, reason: 'absent', passage: null, problem, fix, remarks: [] }
}

/** Where the Act's sections end, if the asked number lies beyond: what its Parts hold, or in a whole record its last one. */
function endOf(
  record: SourceRecord,
  { steps }: ProvisionPath
): { label: 's' | 'sch' | 'reg' | 'art' | 'pt'; last: string } | null {
  const [step, ...more] = steps
  if (
    !step ||
    more.length > 0 ||
    (step.label !== 's' && step.label !== 'sch' && step.label !== 'reg' && step.label !== 'art' && step.label !== 'pt')
  )
    return null
  const { label } = step
  const ranges = label === 's' ? endsOfLastPart(record) : []
  const listed = record.evidence.completeness === 'full' ? numbersOf(record, label) : []
  const known = [...ranges, ...listed].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
  const last = known.at(-1)
  if (!last || Number.isNaN(Number.parseInt(step.number, 10))) return null
  return Number.parseInt(step.number, 10) > Number.parseInt(last, 10) ? { label, last } : null
}

/**
 * A Part's range tells where the Act ends only if it is the last: one of final provisions, or one that holds the short
 * title. A record may hold a single Part from the middle.
 */
function endsOfLastPart({ provisions }: SourceRecord): readonly string[] {
  return provisions.flatMap(({ heading, sections }) => {
    if (!sections) return []
    const holdsTitle = provisions.some(
      ({ path, heading: own }) => /\bshort title\b/i.test(own) && inRange(path.steps[0]?.number ?? '', sections)
    )
    return /\bfinal\b/i.test(heading) || holdsTitle ? [sections.to] : []
  })
}

function numbersOf(record: SourceRecord, label: string): readonly string[] {
  return record.provisions.flatMap(({ path: { steps, sub } }) => {
    const [step] = steps
    return step && steps.length === 1 && sub.length === 0 && step.label === label && /^\d/.test(step.number)
      ? [step.number]
      : []
  })
}

/** The one before and the one after among those of the same kind: for `s 45A`, `s 45` and `s 46`. */
function neighbours(record: SourceRecord, path: ProvisionPath): readonly string[] {
  const asked = path.steps.at(-1)
  if (!asked) return []
  const outer = { steps: path.steps.slice(0, -1), sub: [] }
  const kin = record.provisions
    .filter(
      (one) =>
        one.path.sub.length === 0 &&
        one.path.steps.at(-1)?.label === asked.label &&
        sameSteps({ steps: one.path.steps.slice(0, -1), sub: [] }, outer)
    )
    .toSorted((a, b) => order(a) - order(b))
  const value = orderOf(asked.number)
  const before = kin.findLast((one) => order(one) < value)
  const after = kin.find((one) => order(one) > value)
  return [before, after].flatMap((one) => (one ? [writePath(one.path)] : []))
}

function order({ path }: Provision): number {
  return orderOf(path.steps.at(-1)?.number ?? '')
}

/** `20A` lies between 20 and 21, `20ZA` between `20` and `20A`. */
function orderOf(number: string): number {
  const letters = (/\d+([A-Z]*)/.exec(number)?.[1] ?? '').replace(/^Z(?=.)/, '')
  const place = [...letters].reduce((sum, letter, index) => sum + (letter.charCodeAt(0) - 64) / 27 ** (index + 1), 0)
  return Number.parseInt(number, 10) + place
}
