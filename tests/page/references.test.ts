import { expect, test } from 'vitest'
import { bodyOf, set } from './set.ts'

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00A0', ' ')
    .replace(/\s+/g, ' ')

test('cross references print what they name, with a capital where a sentence begins', () => {
  const text = plain(
    bodyOf(
      set(`[#sec-law] is long. See [#fig-years], [#tab-years], [#box-how] and [#sec-parts].[^a]

## What is counted

Table 1: Years {#tab-years}

| Year | Reports |
|------|---------|
| 2022 | many |

Box: How {#box-how}

> By hand.

Figure: Years {#fig-years}

![A line that rises](years.png)

Source: ours.

## The law {#sec-law}

### Its parts {#sec-parts}

Text.

[^a]: See [#sec-law].
`)
    )
  )
  expect(text).toContain('Section 2 is long. See Figure 1, Table 1, Box 1 and section 2.1.1')
  expect(text).toContain('See section 2.')
  expect(text).not.toContain('{#')
})

test('numbered paragraphs, and sections without numbers', () => {
  const text = (numbering: string) =>
    plain(
      bodyOf(
        set(
          `---\ntitle: T\ndate: 2026-11-20\nnumbering: ${numbering}\n---\n## One\n\nFirst.\n\nSecond, see [#sec-one].\n`
        )
      )
    )
  expect(text('paragraphs')).toContain('1 One 1.1 First. 1.2 Second, see section 1.')
  expect(text('none')).toContain('One First. Second, see “One”.')
})
