import type { Note } from '../brief/brief.ts'
import type { FrontMatter } from '../brief/front-matter.ts'
import type { Checked } from '../check/checked.ts'
import type { CslStyle } from '../cite/csl/style.ts'
import { noteRests } from '../exhibit/note-rests.ts'
import type { Library } from '../library/record.ts'
import { annexOf } from './annex.ts'
import { checkStatement } from './check-statement.ts'
import { draftOf } from './draft.ts'
import type { Html } from './html.ts'
import { licenceLines } from './licences.ts'
import type { PageDate } from './page.ts'
import { paperOf } from './paper.ts'
import { runningHeads } from './running-heads.ts'
import { setBrief } from './set-brief.ts'
import { setCharacters } from './set-characters.ts'
import type { Template } from './template.ts'
import { trailOf } from './trail.ts'

export interface RenderOptions {
  /** Say what the check found where it stands, and DRAFT on every page. */
  readonly draft?: boolean
  /** The check's JSON of this brief, which the page and its PDF carry. */
  readonly report?: string
  /** The style that the brief's front matter names by its file, as `loadStyle` reads it. */
  readonly csl?: CslStyle
}

/** Sets a checked brief in its template: one HTML file that asks for nothing else. Throws `TemplateProblem`, `StyleProblem`. */
export function render(
  checked: Checked,
  library: Library,
  template: Template,
  { draft = false, report, csl }: RenderOptions = {}
): Html {
  const { brief, findings } = checked
  const { title, subtitle, number, lang, authors, date, extra } = brief.front
  const restsOf = (note: Note) => noteRests(checked, note, draft)
  const set = setBrief(brief, draft ? findings : [], new Map(library.records), restsOf, csl)
  const day = inWords(date)
  const text = template.fill({
    ...set,
    lang,
    title: setCharacters(title),
    subtitle: subtitle ? setCharacters(subtitle) : null,
    number: number ?? null,
    date: day,
    authors: listed(authors),
    css: `${template.css}\n${runningHeads(title, day.words, draft)}${paperOf(extra['paper'])}`,
    check: checkStatement(checked, set.cited, day.words),
    annex: annexOf(checked, library),
    trail: trailOf(brief.front, set.cited, report ?? null),
    licences: licenceLines(set.cited),
    draft: draft ? draftOf(findings, set.elsewhere) : null,
    extra
  })
  return { title, authors, lang, date, text, ...(report === undefined ? {} : { report }) }
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** `2026-11-20` as `20 November 2026`; a brief without its date has none. */
function inWords(iso: FrontMatter['date']): PageDate {
  const [year, month, day] = iso.split('-').map(Number)
  const words = year && month && day ? `${day} ${months[month - 1]} ${year}` : ''
  return { iso, words }
}

function listed(names: readonly string[]): string | null {
  if (names.length < 2) return names[0] ?? null
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
