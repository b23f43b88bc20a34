import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node'
import type { Finding } from '../document/finding.ts'
import type { Bench, OpenBrief } from './bench.ts'
import { rangeOf } from './range.ts'

/** The findings of a brief as an editor shows them; waived ones are left out. */
export function diagnosticsOf({ bench, checked }: Pick<OpenBrief, 'bench' | 'checked'>): Diagnostic[] {
  return checked.findings.map((finding) => diagnosticOf(finding, bench.workspace))
}

/** What is wrong with the records of its library, by the address of each file that cannot be read as one. */
export function recordDiagnostics({ workspace, library }: Bench): ReadonlyMap<string, Diagnostic[]> {
  const files = [...new Set(library.findings.map(({ file }) => file))]
  return new Map(
    files.map((file) => [
      pathToFileURL(join(workspace, file)).href,
      library.findings.filter((one) => one.file === file).map((finding) => diagnosticOf(finding, workspace))
    ])
  )
}

/** The rule's page comes with the package. */
export function diagnosticOf({ rule, level, problem, fix, place, related }: Finding, workspace: string): Diagnostic {
  return {
    range: rangeOf(place),
    severity: level === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'policy-brief',
    code: rule,
    codeDescription: { href: new URL(`../../docs/rules/${rule}.md`, import.meta.url).href },
    message: `${problem}: ${fix}`,
    ...(related
      ? {
          relatedInformation: [
            {
              location: { uri: pathToFileURL(join(workspace, related.file)).href, range: rangeOf(related.place) },
              message: related.says
            }
          ]
        }
      : {})
  }
}
