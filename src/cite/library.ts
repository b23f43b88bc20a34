import type { Locator } from '../brief/locator.ts'
import { authorLabel } from './author-label.ts'
import { groupOf } from './group.ts'
import { caseLabel } from './judgment.ts'
import { libraryForm } from './library/form.ts'
import { libraryPinpoint } from './library/pinpoint.ts'
import type { NoteStyle } from './note-style.ts'
import { italic, join, type Phrase, say } from './phrase.ts'
import type { Source } from './source-kind.ts'

/** The parliamentary libraries' notes. `As above` stands where others print ibid; a later repeat says which note. */
export const library: NoteStyle = {
  full: inFull,
  again: (source, locator, { note }) => {
    if (isNamedByPlace(source)) return inFull(source, locator)
    const title = italic(source.item['title-short'] ?? source.item.title)
    const named = source.kind === 'judgment' ? italic(caseLabel(source)) : join(', ', authorLabel(source), title)
    return join(', ', say(named, ` (see note ${note})`), libraryPinpoint(source, locator))
  },
  immediate: (source, locator) => join(', ', 'As above', locator && libraryPinpoint(source, locator)),
  label: authorLabel,
  namesWork: 'several-works',
  ordered: (content) => content
}

/** Legislation and Hansard are as short in full as any repeat would be. */
function isNamedByPlace(source: Source): boolean {
  return groupOf(source) === 'legislation' || source.kind === 'bill' || 'columns' in source
}

function inFull(source: Source, locator: Locator | null): Phrase {
  const pinpoint = libraryPinpoint(source, locator)
  const closesUp = 'columns' in source && /^cc?[\dA-Z]/.test(pinpoint ?? '')
  return join(closesUp ? ' ' : ', ', libraryForm(source), pinpoint)
}
