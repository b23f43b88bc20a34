import type { Waiver } from '../brief/brief.ts'
import type { Finding } from '../document/finding.ts'
import { nearest } from '../text/nearest.ts'

/** A finding that a waiver allows. */
export interface WaivedFinding {
  readonly finding: Finding
  readonly waiver: Waiver
}

/** Findings with the allowed ones set apart, and what is wrong with the waivers themselves. */
export interface AfterWaivers {
  readonly standing: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
}

/** The rules there are, and those among them that the workspace has turned off. */
export interface RuleIds {
  readonly known: readonly string[]
  readonly off: ReadonlySet<string>
}

/**
 * A waiver allows the findings of its rule that start in its block; without a reason it allows nothing. One of a rule that
 * is turned off waits for it to be turned on again.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], ids: RuleIds): AfterWaivers {
  const standing: Finding[] = []
  const waived: WaivedFinding[] = []
  for (const finding of findings) {
    const waiver = waivers.find((one) => one.reason !== '' && allows(one, finding))
    if (waiver) waived.push({ finding, waiver })
    else standing.push(finding)
  }
  const used = new Set(waived.map(({ waiver }) => waiver))
  const faults = waivers.flatMap((waiver) => waiverFault(waiver, used.has(waiver), findings, ids) ?? [])
  return { standing: [...standing, ...faults], waived }
}

function allows({ rule, covers }: Waiver, finding: Finding): boolean {
  const { offset } = finding.place.start
  return rule === finding.rule && offset >= covers.start && offset < covers.end
}

function waiverFault(waiver: Waiver, used: boolean, findings: readonly Finding[], ids: RuleIds): Finding | null {
  const { rule, reason, place } = waiver
  const fault = (id: string, problem: string, fix: string): Finding => ({
    rule: id,
    level: 'error',
    problem,
    fix,
    place
  })
  if (!ids.known.includes(rule)) {
    const near = nearest(rule, ids.known)
    const fix = near === null ? 'name the rule that the finding gives' : `write \`${near}\``
    return fault('waiver-used', rule === '' ? 'This waiver names no rule' : `There is no rule \`${rule}\``, fix)
  }
  if (reason === '') {
    return fault(
      'waiver-reasoned',
      `The waiver of \`${rule}\` gives no reason`,
      `write \`<!-- allow ${rule}: why -->\``
    )
  }
  if (used || ids.off.has(rule) || findings.some((finding) => allows(waiver, finding))) return null
  return fault(
    'waiver-used',
    `The waiver of \`${rule}\` allows nothing here`,
    'take it out, or put it directly before the block it speaks of'
  )
}
