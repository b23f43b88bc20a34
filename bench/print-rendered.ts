import { type Html, libraryOf, loadTemplate, ownTemplates, read, render } from '../src/index.ts'

/** A brief set in the template of briefings, unchecked. */
export async function rendered(text: string): Promise<Html> {
  const brief = read({ file: 'briefs/measured.md', text })
  const counts = { claims: 0, verified: 0, review: 0, refuted: 0, unchecked: 0, waived: 0, excluded: 0 }
  const checked = { brief, ok: true, counts, claims: [], excluded: [], findings: [], waived: [] }
  return render(checked, libraryOf([]), await loadTemplate('briefing', [ownTemplates]))
}

/** The same page with its notes where WeasyPrint takes them from: in the text, floated to the foot. */
export function withFloatingNotes({ text }: Html): string {
  const notes = new Map(
    [...text.matchAll(/<li id="(fn-[^"]+)" value="\d+">([\s\S]*?)<\/li>/g)].map(([, id, html]) => [id, html])
  )
  const floated = text.replace(/<sup><a [^>]*href="#(fn-[^"]+)"[^>]*>\d+<\/a><\/sup>/g, (mark, id) => {
    const note = notes.get(id)?.replace(/<\/?p>|<a [^>]*class="back"[\s\S]*?<\/a>/g, '')
    return note === undefined ? mark : `<span class="floated">${note}</span>`
  })
  return floated
    .replace(/<section class="notes"[\s\S]*?<\/section>/, '')
    .replace('</style>', '.floated{float:footnote;font-size:8.5pt}</style>')
}
