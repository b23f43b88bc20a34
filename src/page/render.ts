import type { Note } from '../brief/brief.ts'
import type { FrontMatter } from '../brief/front-matter.ts'
import type { Checked } from '../check/checked.ts'
import type { CslStyle } from '../cite/csl/style.ts'
import { noteRests } from '../exhibit/note-rests.ts'
import type { Library } from '../library/record.ts'
import { annexOf } from './annex.ts'
import type { Drawings } from './charts/draw.ts'
import { checkStatement } from './check-statement.ts'
import { draftOf } from './draft.ts'
import type { Html } from './html.ts'
import { licenceLines } from './licences.ts'
import { listed } from './listed.ts'
import type { PageDate } from './page.ts'
import { paperOf } from './paper.ts'
import type { Pictures } from './pictures.ts'
import { responseOf } from './response.ts'
import { runningHeads } from './running-heads.ts'
import { setBrief } from './set-brief.ts'
import { setCharacters } from './set-characters.ts'
import { sideNotes } from './side-notes.ts'
import type { Template } from './template.ts'
import { trailOf } from './trail.ts'
import { publicCopy } from './withhold.ts'

/** What a page holds besides text: pictures by their address, charts by where their blocks begin. */
export interface HeldFiles {
  readonly pictures?: Pictures
  readonly charts?: Drawings
}

export interface RenderOptions extends HeldFiles {
  /** Say what the check found where it stands, and DRAFT on every page. */
  readonly draft?: boolean
  /** The check's JSON of this brief, which the page and its PDF carry. */
  readonly report?: string
  /** Leave out what is confidential, as the front matter's `public: true` does; a report of the whole brief, too. */
  readonly publicCopy?: boolean
  /** The style that the brief's front matter names by its file, as `loadStyle` reads it. */
  readonly csl?: CslStyle
}

/** Sets a checked brief in its template: one HTML file that asks for nothing else. Throws `TemplateProblem`, `StyleProblem`. */
export function render(
  asGiven: Checked,
  library: Library,
  template: Template,
  { draft = false, report: whole, publicCopy: asked = false, csl, ...held }: RenderOptions = {}
): Html {
  const isPublic = asGiven.brief.front.public === true
  const checked = asked || isPublic ? publicCopy(asGiven) : asGiven
  const report = asked && !isPublic ? undefined : whole
  const { brief, findings } = checked
  const { title, subtitle, number, lang, authors, date, extra, module, length, paper } = brief.front
  const restsOf = (note: Note) => noteRests(checked, note, draft)
  const setting = { settings: template.settings, held, restsOf, ...(csl && { csl }) }
  const set = setBrief(brief, draft ? findings : [], new Map(library.records), setting)
  const day = inWords(date)
  const text = template.fill({
    ...set,
    lang,
    title: setCharacters(title),
    subtitle: subtitle ? setCharacters(subtitle) : null,
    number: number ?? null,
    date: day,
    authors: listed(authors),
    css: `${template.css}\n${runningHeads(title, day.words, draft)}${paperOf(paper)}\n${sideNotes(set.notes)}`,
    check: checkStatement(checked, set.cited, day.words),
    annex: annexOf(checked, library),
    trail: trailOf(brief.front, set.cited, report ?? null),
    licences: licenceLines(set.cited),
    draft: draft ? draftOf(findings, set.elsewhere) : null,
    response: responseOf(brief, library),
    module: module ?? null,
    length: length ?? null,
    extra
  })
  return {
    title,
    authors,
    lang,
    date,
    text,
    ...(length === 'one-page' ? { onePage: true } : {}),
    ...(report === undefined ? {} : { report })
  }
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** `2026-11-20` as `20 November 2026`; a brief without its date has none. */
function inWords(iso: FrontMatter['date']): PageDate {
  const [year, month, day] = iso.split('-').map(Number)
  const words = year && month && day ? `${day} ${months[month - 1]} ${year}` : ''
  return { iso, words }
}
