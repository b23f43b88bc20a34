import type { Log, ReportingDescriptor, Result } from 'sarif'
import type { Checked } from '../check/checked.ts'
import { ownRules } from '../check/own-rules.ts'
import { rules } from '../check/rules.ts'
import type { Library } from '../library/record.ts'
import { artifactLocation, workspaceBase } from './sarif/locations.ts'
import { briefResults, libraryResults } from './sarif/results.ts'

/** What a log says of the program that made it. */
export interface SarifTool {
  readonly version: string
  /** The page of each rule, as Markdown, by the rule's id. */
  readonly help: ReadonlyMap<string, string>
}

/** What is said of one brief. */
export interface SarifPart {
  readonly file: string
  readonly results: readonly Result[]
}

const laws = [...ownRules, ...rules]
const ids = laws.map(({ id }) => id)

/** SARIF 2.1.0 (OASIS, errata 01): for code hosts and editors. Nothing in it depends on the clock or the machine. */
export function sarifReport(checked: readonly Checked[], library: Library, tool: SarifTool): string {
  return sarifWhole(checked.map(sarifPart), library, tool)
}

export function sarifPart(checked: Checked): SarifPart {
  return { file: checked.brief.file, results: briefResults(checked, ids) }
}

export function sarifWhole(parts: readonly SarifPart[], library: Library, { version, help }: SarifTool): string {
  const files = [...new Set([...library.findings.map(({ file }) => file), ...parts.map(({ file }) => file)])]
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'policy-brief', version, rules: laws.map((rule) => descriptor(rule, help)) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [workspaceBase]: { description: { text: 'The workspace: the folder that holds briefs/.' } }
        },
        artifacts: files.map((file) => ({
          location: artifactLocation(file),
          mimeType: 'text/markdown',
          encoding: 'UTF-8',
          sourceLanguage: 'markdown'
        })),
        results: [...libraryResults(library, ids), ...parts.flatMap(({ results }) => results)]
      }
    ]
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function descriptor({ id, law }: { id: string; law: string }, help: ReadonlyMap<string, string>): ReportingDescriptor {
  const markdown = help.get(id)
  return {
    id,
    shortDescription: { text: law },
    ...(markdown === undefined ? {} : { help: { text: plain(markdown), markdown } })
  }
}

/** A page without its title's and its code's marks, for viewers that show no Markdown. */
function plain(markdown: string): string {
  return markdown.replace(/^#+ /gm, '').replace(/`/g, '').trim()
}
