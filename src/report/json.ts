import type { Checked, CheckedClaim } from '../check/checked.ts'
import type { Finding } from '../document/finding.ts'
import type { Library } from '../library/record.ts'
import { ruleUrl } from './rule-url.ts'

/** What is said of one brief. */
export interface JsonPart {
  readonly ok: boolean
  readonly brief: ReturnType<typeof briefJson>
}

/** Contract section 5. Two-space JSON with a line end; the same input gives the same bytes. */
export function jsonReport(checked: readonly Checked[], library: Library): string {
  return jsonWhole(checked.map(jsonPart), library)
}

export function jsonPart(checked: Checked): JsonPart {
  return { ok: checked.ok, brief: briefJson(checked) }
}

export function jsonWhole(parts: readonly JsonPart[], library: Library): string {
  const report = {
    schema: 'policy-brief/check@1',
    ok: parts.every(({ ok }) => ok) && !library.findings.some(({ level }) => level === 'error'),
    briefs: parts.map(({ brief }) => brief),
    library: {
      sources: library.records.size,
      findings: library.findings.map((finding) => ({ file: finding.file, ...findingJson(finding) }))
    }
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function briefJson({ brief, counts, claims, findings }: Checked) {
  return { file: brief.file, counts, claims: claims.map(claimJson), findings: findings.map(findingJson) }
}

/** The report of one brief by itself: of the library only what the brief rests on, so that other records do not change it. */
export function briefReport(checked: Checked, { records }: Library): string {
  const cited = new Set<string>(checked.brief.citations.map(({ key }) => key))
  for (const { passage } of checked.claims) if (passage) cited.add(passage.record.key)
  return jsonReport([checked], { records: new Map([...records].filter(([key]) => cited.has(key))), findings: [] })
}

function claimJson({ claim, sources, verdict, reason, waived, passage }: CheckedClaim) {
  return {
    kind: claim.kind,
    text: claim.text,
    place: claim.place,
    notes: claim.notes,
    sources,
    verdict,
    reason,
    waived,
    evidence: passage && {
      source: passage.record.key,
      locator: passage.locator,
      text: passage.record.text.slice(passage.start, passage.end),
      start: passage.start,
      end: passage.end,
      sha256: passage.record.textSha256
    }
  }
}

function findingJson({ rule, level, problem, fix, place, related }: Finding) {
  return { rule, level, problem, fix, place, related: related ?? null, url: ruleUrl(rule) }
}
