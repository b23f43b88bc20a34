import { annotatedDates } from './dates.ts'
import { wordsOf } from './words.ts'
import { attribute, below, childNamed, childrenNamed, nameOf, type XmlElement } from './xml.ts'

/** The editors' note on a provision. `type` is its letter: F for textual changes, I for commencement, C, E, M, P, X. */
export interface Annotation {
  readonly type: string
  readonly words: string
}

export type Annotations = ReadonlyMap<string, Annotation>

export function readAnnotations(root: XmlElement): Annotations {
  const notes = childrenNamed(childNamed(root, 'Commentaries'), 'Commentary')
  return new Map(
    notes.map((note) => [
      attribute(note, 'id') ?? '',
      { type: attribute(note, 'Type') ?? '', words: wordsOf(note).replace(/ ([,;.)])/g, '$1') }
    ])
  )
}

/** The notes that an element and all below it refer to, each once, amendments of other Acts left out. */
export function annotationsIn(element: XmlElement, annotations: Annotations): Annotation[] {
  const ids = new Set<string>()
  for (const inner of [element, ...below(element, new Set(['BlockAmendment']))]) {
    const id = attribute(inner, nameOf(inner) === 'CommentaryRef' ? 'Ref' : 'CommentaryRef')
    if (id) ids.add(id)
  }
  return [...ids].map((id) => annotations.get(id)).filter((note) => note !== undefined)
}

/**
 * The days a commencement note gives, oldest first: `S. 97 wholly in force at 3.7.2000; s. 97 not in force at Royal
 * Assent see s. 425(2); s. 97(1)(2) in force at 12.1.2000 by S.I. 1999/3434` gives two.
 */
export function commencementDates(note: Annotation, royalAssent: string | undefined): string[] {
  const dates = note.words.split(/[;:]/).flatMap((sentence) => {
    const said = sentence.split(/\b(?:by|see)\b/)[0] ?? ''
    if (!/\bin force\b/.test(said) || /\bnot (?:yet )?in force\b/.test(said)) return []
    const atAssent = /\bRoyal Assent\b/.test(said) && royalAssent ? [royalAssent] : []
    return [...atAssent, ...annotatedDates(said)]
  })
  return [...new Set(dates)].sort()
}

const changes = {
  inserted: /\b(?:inserted|added)\b/,
  repealed: /\b(?:repealed|omitted|revoked|ceases? to have effect|expired)\b/
}

const ofWords =
  /^(?:words?|figures?|definitions?|entry|entries|sum|date)\b|(?<!-)\bheading\b|\b(?:sidenote|substituted|by)\b/i
const ofSubProvision = /\d[A-Z]*\(\w+\)/

/**
 * The days a textual note gives for a change, as written: `Ss. 112-118 repealed (1.4.2004) by …`. Null where the note
 * speaks of another change or of words; `subProvision` says whether it speaks of less than a whole provision.
 */
export function changeIn(
  note: Annotation,
  change: keyof typeof changes
): { readonly dates: readonly string[]; readonly subProvision: boolean } | null {
  const verb = changes[change].exec(note.words)
  if (note.type !== 'F' || !verb) return null
  const subject = note.words.slice(0, verb.index)
  if (ofWords.test(subject)) return null
  const dated = /\((?:[^()]|\([^()]*\))*\d\.\d{4}(?:[^()]|\([^()]*\))*\)/.exec(
    note.words.slice(verb.index, verb.index + 400)
  )
  return { dates: dated ? annotatedDates(dated[0]) : [], subProvision: ofSubProvision.test(subject) }
}
