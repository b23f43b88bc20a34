import type { Item } from '../../library/item.ts'
import type { Standing } from '../../library/record.ts'
import { CaptureFailed } from '../failed.ts'

/** A file that belongs to a page, such as the PDF of a report. */
interface Attachment {
  readonly title: string
  readonly url: string
  readonly contentType: string | null
}

/** What a site's own data says of a source. */
export interface Described {
  readonly item: Partial<Item>
  readonly standing: Standing
  readonly licence?: string
  readonly withdrawn?: { readonly date: string; readonly says: string }
  readonly attachments: readonly Attachment[]
  /** The text as Markdown, where the data holds it whole. */
  readonly text?: string
  readonly remarks: readonly string[]
}

export const openParliament = 'Open Parliament Licence v3.0'
export const openGovernment = 'Open Government Licence v3.0'

/** For an answer that is not in the form its site documents. */
export function strangeAnswer(site: string): CaptureFailed {
  return new CaptureFailed(
    `${site} answered in a form that is not known`,
    'save the page as a file and add that, or try again later'
  )
}
