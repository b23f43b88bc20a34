import type { Brief } from '../brief/brief.ts'
import type { Finding } from '../document/finding.ts'
import type { Library } from '../library/record.ts'
import type { Checked, CheckedClaim, Counts } from './checked.ts'
import { ruleOf } from './claim-findings.ts'
import { type JudgedClaim, judge } from './judge.ts'
import { ownRules } from './own-rules.ts'
import type { Facts, Rule, Subject } from './rule.ts'
import { rules } from './rules.ts'
import { applyWaivers, type WaivedFinding } from './waive.ts'

/** Holds a brief against the library. Pure: the same brief, library and facts give the same result. */
export function check(brief: Brief, library: Library, facts: Facts): Checked {
  const judged = judge(brief, library)
  const subject = { brief, judged, facts }
  const found = rules.flatMap((rule) => findingsOf(rule, subject, library))
  const known = [...rules, ...ownRules].map(({ id }) => id)
  const off = new Set(known.filter((id) => facts.levels?.get(id)?.level === 'off'))
  const { standing, waived } = applyWaivers([...brief.problems, ...found], brief.waivers, { known, off })
  const claims = judged.map((one) => checkedClaim(one, waived))
  return {
    brief,
    ok: !standing.some(({ level }) => level === 'error'),
    counts: count(claims, brief.excluded.length),
    claims,
    excluded: brief.excluded,
    findings: standing.toSorted((one, other) => one.place.start.offset - other.place.start.offset),
    waived
  }
}

function findingsOf(rule: Rule, subject: Subject, library: Library): readonly Finding[] {
  const setting = subject.facts.levels?.get(rule.id)
  if (setting?.level === 'off') return []
  const turned = setting === undefined ? {} : { level: setting.level }
  return [...rule.check(subject, library)].map((finding) => ({ rule: rule.id, ...finding, ...turned }))
}

function checkedClaim(judged: JudgedClaim, waived: readonly WaivedFinding[]): CheckedClaim {
  const { claim, judgement, sources } = judged
  const rule = ruleOf(judged)
  const { verdict, reason, passage, remarks } = judgement
  const allowed = waived.find(
    ({ finding }) => finding.rule === rule && finding.place.start.offset === claim.place.start.offset
  )
  return { claim, sources, verdict, reason, waived: allowed?.waiver.reason ?? null, passage, remarks }
}

function count(claims: readonly CheckedClaim[], excluded: number): Counts {
  const having = (verdict: CheckedClaim['verdict']) => claims.filter((claim) => claim.verdict === verdict).length
  return {
    claims: claims.length,
    verified: having('verified'),
    review: having('review'),
    refuted: having('refuted'),
    unchecked: having('unchecked'),
    waived: claims.filter(({ waived }) => waived !== null).length,
    excluded
  }
}
