import { type MentionedPath, provisionPhrases } from './provision-phrase.ts'

/** The provisions that a pinpoint names, as typed: `ss 1(1) and 4(3)`, `sch 13 para 4`. Paragraphs alone name none. */
export function readProvisionsNamed(raw: string): readonly MentionedPath[] {
  return [...provisionPhrases(raw)].flatMap(({ paths }) => paths).filter(({ steps }) => steps[0]?.label !== 'para')
}
