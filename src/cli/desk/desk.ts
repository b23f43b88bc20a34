import type { Html } from '../../page/html.ts'
import { openCheckedStore } from '../cache/checked-store.ts'
import { type CheckedOn, checkBrief } from '../check-brief.ts'
import { type Copy, makeRenderer } from '../render-briefs.ts'
import { type ReportSettings, reportPart } from '../report-parts.ts'
import { readSurroundings, type Surroundings } from '../surroundings.ts'
import { UserError } from '../user-error.ts'
import type { BriefFile } from '../workspace.ts'
import { type Told, told } from './told.ts'

/** What a run asks of every brief. It is handed to threads, so it is data. */
export interface DeskSettings {
  readonly workspace: string
  readonly report: ReportSettings
  /** How pages are set; null where none are. */
  readonly pages: Copy | null
}

/** What became of a brief: its page only where it may be written, and why it could not be set. */
export interface Done {
  readonly told: Told
  readonly page: Html | null
  readonly failure?: { readonly message: string; readonly fix: string }
}

/** Where briefs are worked on one by one, each from its text to what is said of it and to its page. */
export interface Desk {
  readonly surroundings: Surroundings
  /** What an earlier run told of the same; null where none did. `index` is the brief's place in the run. */
  known(brief: BriefFile, index: number): Promise<Told | null>
  checked(brief: BriefFile): Promise<CheckedOn>
  work(brief: BriefFile, index: number): Promise<Done>
}

export async function openDesk({ workspace, report, pages }: DeskSettings): Promise<Desk> {
  const surroundings = await readSurroundings(workspace)
  const { held } = surroundings
  const store = await openCheckedStore(surroundings)
  const renderer = pages && makeRenderer(workspace, pages)
  const checked = async (brief: BriefFile): Promise<CheckedOn> => {
    const before = await store.get(brief)
    if (before) return before
    const made = await checkBrief(brief, surroundings)
    await store.put(brief, made)
    return made
  }
  const settingsAt = (index: number) => (report.format === 'html' ? [report, index] : [report])
  return {
    surroundings,
    known: (brief, index) => store.getTold(brief, settingsAt(index)),
    checked,
    async work(brief, index) {
      const { checked: made, looked } = await checked(brief)
      const one = told(made, reportPart(made, index, held.library, report), store.restOf(brief, looked))
      await store.putTold(brief, settingsAt(index), one, looked)
      try {
        const page = renderer && (one.ok || pages.draft) ? await renderer.render(made, brief, held.library) : null
        return { told: one, page }
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        return { told: one, page: null, failure: { message: error.message, fix: error.fix } }
      } finally {
        held.letGo()
      }
    }
  }
}
