import type { Fix, Result } from 'sarif'
import type { Checked } from '../../check/checked.ts'
import type { Finding } from '../../document/finding.ts'
import type { Library } from '../../library/record.ts'
import { artifactLocation, locationOf, messageText, regionOf } from './locations.ts'

/** What is wrong with the library's records. */
export function libraryResults({ findings }: Library, rules: readonly string[]): readonly Result[] {
  return findings.map((finding) => resultOf(finding.file, finding, rules))
}

/** Every finding of a brief, then those that a waiver allows as suppressed ones. */
export function briefResults(
  { brief: { file }, findings, waived }: Checked,
  rules: readonly string[]
): readonly Result[] {
  return [
    ...findings.map((finding) => resultOf(file, finding, rules)),
    ...waived.map(
      ({ finding, waiver }): Result => ({
        ...resultOf(file, finding, rules),
        suppressions: [
          {
            kind: 'inSource',
            status: 'accepted',
            justification: waiver.reason,
            location: locationOf(file, waiver.place)
          }
        ]
      })
    )
  ]
}

function resultOf(file: string, finding: Finding, rules: readonly string[]): Result {
  const { rule, level, problem, fix, place, related, edits } = finding
  const ruleIndex = rules.indexOf(rule)
  return {
    ruleId: rule,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: level === 'error' ? 'error' : 'warning',
    message: { text: messageText(`${problem}: ${fix}`) },
    locations: [locationOf(file, place)],
    ...(related
      ? {
          relatedLocations: [
            { id: 0, ...locationOf(related.file, related.place), message: { text: messageText(related.says) } }
          ]
        }
      : {}),
    ...(edits && edits.length > 0 ? { fixes: [fixOf(file, fix, edits)] } : {})
  }
}

function fixOf(file: string, says: string, edits: NonNullable<Finding['edits']>): Fix {
  const replacements = edits.map(({ place, text }) => ({
    deletedRegion: regionOf(place),
    insertedContent: { text }
  }))
  return {
    description: { text: messageText(says) },
    artifactChanges: [{ artifactLocation: artifactLocation(file), replacements }]
  }
}
