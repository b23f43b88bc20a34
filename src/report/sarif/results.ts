import type { Fix, Result } from 'sarif'
import type { Checked } from '../../check/checked.ts'
import type { Finding } from '../../document/finding.ts'
import type { Library } from '../../library/record.ts'
import { artifactLocation, locationOf, messageText, regionOf } from './locations.ts'

/** Every finding of a run: the library's, then each brief's, then those that a waiver allows as suppressed ones. */
export function resultsOf(checked: readonly Checked[], library: Library, rules: readonly string[]): readonly Result[] {
  const result = (file: string, finding: Finding): Result => resultOf(file, finding, rules)
  return [
    ...library.findings.map((finding) => result(finding.file, finding)),
    ...checked.flatMap(({ brief: { file }, findings, waived }) => [
      ...findings.map((finding) => result(file, finding)),
      ...waived.map(
        ({ finding, waiver }): Result => ({
          ...result(file, finding),
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
    ])
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
