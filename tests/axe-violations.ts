import axe from 'axe-core'
import type { Page } from 'puppeteer'

/** What axe finds wrong with an open page under WCAG 2.2 AA and best practice: each as `rule: the element`. */
export async function axeViolations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source)
  return page.evaluate(`(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const found = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html))
  })()`)
}
