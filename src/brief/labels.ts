import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

/** What a label stands for: Markdown takes `[^IWF]` and `[^iwf]` for the same footnote. */
export function labelId(label: string): string {
  return normalizeIdentifier(label)
}
