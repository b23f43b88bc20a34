import type { Checked } from '../check/checked.ts'
import type { Library } from '../library/record.ts'
import { toSourceKey } from '../library/record.ts'
import { githubPart, githubWhole } from '../report/github.ts'
import { type HtmlPart, htmlPart, htmlWhole, loadReportTemplate } from '../report/html.ts'
import { type JsonPart, jsonPart, jsonWhole } from '../report/json.ts'
import { paintFor } from '../report/paint.ts'
import { type SarifPart, sarifPart, sarifWhole } from '../report/sarif.ts'
import { type TextOptions, type TextPart, type Texts, textPart, textWhole } from '../report/text.ts'
import type { formats } from './check-settings.ts'
import { ruleHelp } from './rule-help.ts'

/** What all the parts of one report are made with. */
export interface ReportSettings extends TextOptions {
  readonly format: (typeof formats)[number]
  readonly coloured: boolean
}

/** What a report says of one brief: so much is held of a brief while others are checked. */
export type ReportPart =
  | { readonly format: 'text'; readonly part: TextPart }
  | { readonly format: 'json'; readonly part: JsonPart }
  | { readonly format: 'sarif'; readonly part: SarifPart }
  | { readonly format: 'html'; readonly part: HtmlPart }
  | { readonly format: 'github'; readonly part: string }

/** `index` is the brief's place in the run. */
export function reportPart(checked: Checked, index: number, library: Library, settings: ReportSettings): ReportPart {
  const { format } = settings
  switch (format) {
    case 'text': {
      const texts = textsOf(library, checked.brief)
      return { format, part: textPart(checked, texts, paintFor(settings.coloured), settings) }
    }
    case 'json':
      return { format, part: jsonPart(checked) }
    case 'sarif':
      return { format, part: sarifPart(checked) }
    case 'html':
      return { format, part: htmlPart(checked, library, index) }
    case 'github':
      return { format, part: githubPart(checked) }
  }
}

/** The report that these parts make, in the order of the run. */
export async function wholeReport(
  parts: readonly ReportPart[],
  library: Library,
  settings: ReportSettings,
  version: string
): Promise<string> {
  switch (settings.format) {
    case 'text': {
      const own = parts.flatMap((one) => (one.format === 'text' ? [one.part] : []))
      return textWhole(own, library, textsOf(library, null), paintFor(settings.coloured), settings)
    }
    case 'json':
      return jsonWhole(
        parts.flatMap((one) => (one.format === 'json' ? [one.part] : [])),
        library
      )
    case 'sarif':
      return sarifWhole(
        parts.flatMap((one) => (one.format === 'sarif' ? [one.part] : [])),
        library,
        { version, help: await ruleHelp() }
      )
    case 'html':
      return htmlWhole(
        parts.flatMap((one) => (one.format === 'html' ? [one.part] : [])),
        library,
        await loadReportTemplate()
      )
    case 'github':
      return githubWhole(
        parts.flatMap((one) => (one.format === 'github' ? [one.part] : [])),
        library
      )
  }
}

/** The texts that a brief's findings may show: its own, and those of the records. */
function textsOf({ records }: Library, brief: { readonly file: string; readonly source: string } | null): Texts {
  return {
    get(path) {
      if (path === brief?.file) return brief.source
      const record = records.get(toSourceKey(path.replace(/^.*\//, '').replace(/\.md$/, '')))
      return record?.file === path ? record.text : undefined
    }
  }
}
