import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { brief, folderWith } from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const name = 'first-person-imagery'

/** The sample's sources, and its brief with some words changed: `[was, is]`, each found once. */
async function sampleWorkspace(
  changes: readonly (readonly [string, string])[]
): Promise<{ folder: string; text: string }> {
  const sample = await readFile(join(root, 'briefs', `${name}.md`), 'utf8')
  const text = changes.reduce((whole, [was, is]) => {
    expect(whole.split(was)).toHaveLength(2)
    return whole.replace(was, is)
  }, sample)
  const folder = await folderWith({ [`briefs/${name}.md`]: text })
  await cp(join(root, 'sources'), join(folder, 'sources'), { recursive: true })
  return { folder, text }
}

async function pagesOf(path: string): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)))
  const { text } = await extractText(pdf, { mergePages: false })
  return text.map((page) => page.replace(/\s+/g, ' '))
}

interface Shown {
  readonly rule: string
  readonly level: string
  readonly problem: string
  readonly fix: string
  readonly place: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } }
}

const mistakes = [
  ['neither is a count of children.', 'neither is a count of children.[^missing]'],
  ['| 255,588[^y2022] ', '| 255,688[^y2022] '],
  ['webpages it discovered in 2023', 'webpages it removed in 2023'],
  ['**Technology notices.** Section 121', '**Technology notices.** Section 999'],
  ['for 2024: @iwf-annual-2024.', 'for 2024: @iwf-anual-2024.']
] as const

describe('the sample brief', () => {
  it('is built as HTML and PDF, its claims verified', async () => {
    const { folder } = await sampleWorkspace([])
    const { code, out } = await brief(folder, 'build')
    expect(out).toMatch(
      new RegExp(
        `^briefs/${name}.md: (\\d+) of \\1 claims verified, 0 refuted, 0 to review, 0 unchecked, 0 waived; \\d+ numerals left out$`,
        'm'
      )
    )
    expect(code).toBe(0)
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([`${name}.html`, `${name}.pdf`])
    const pages = await pagesOf(join(folder, 'out', `${name}.pdf`))
    expect(pages[0]).toContain('First person produced imagery: the figures and the law')
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page).not.toContain('DRAFT')
    })
  })

  it('with five mistakes has five errors where they stand, and what was built stays', async () => {
    const { folder, text } = await sampleWorkspace(mistakes)
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'out', `${name}.html`), 'the last good one')
    const checked = await brief(folder, 'check', '--format', 'json')
    expect(checked.code).toBe(1)
    const { findings } = JSON.parse(checked.out).briefs[0]
    const errors = findings.filter(({ level }: Shown) => level === 'error')
    const shown = errors.map(({ rule, place, fix }: Shown) => [
      rule,
      text.slice(place.start.offset, place.end.offset),
      fix
    ])
    expect(shown).toEqual([
      ['note-defined', '[^missing]', 'write the footnote `[^missing]: …`'],
      ['figure-stated', '255,688', 'write `255,588 reports`, or cite the source that says `255,688`'],
      [
        'quotation-verbatim',
        '92% of the 254,000 webpages it removed in 2023',
        "quote the source's words, or take the marks away"
      ],
      ['provision-exists', 'Section 999', 'cite a section between 1 and 241'],
      ['source-known', '@iwf-anual-2024', 'cite `iwf-annual-2024`, or add `iwf-anual-2024` to the library']
    ])
    const built = await brief(folder, 'build', name)
    expect(built.code).toBe(1)
    expect(built.out).toContain(
      `out/${name}: not written, briefs/${name}.md has 5 errors; mend it, or build with --draft\n`
    )
    expect(await readdir(join(folder, 'out'))).toEqual([`${name}.html`])
    expect(await readFile(join(folder, 'out', `${name}.html`), 'utf8')).toBe('the last good one')
  })

  it('as a draft is written with its mistakes marked, DRAFT on every page', async () => {
    const { folder } = await sampleWorkspace(mistakes)
    const { code } = await brief(folder, 'build', '--draft')
    expect(code).toBe(1)
    const html = await readFile(join(folder, 'out', `${name}.html`), 'utf8')
    expect(html).toContain('There is no footnote')
    const pages = await pagesOf(join(folder, 'out', `${name}.pdf`))
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(page).toContain('DRAFT')
  })
})
