import type { Page } from 'puppeteer'

/** How many lines of text a page that is to fit one side is too long by; at least one. */
export async function linesOver(page: Page): Promise<number> {
  const over: unknown = await page.evaluate(`(() => {
    const ruler = document.createElement('div')
    ruler.style.cssText = 'position:absolute;width:var(--page-width);height:var(--page-height)'
    document.body.append(ruler)
    const { width, height } = ruler.getBoundingClientRect()
    ruler.remove()
    document.body.style.width = width + 'px'
    const line = parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).lineHeight)
    return Math.ceil((document.body.getBoundingClientRect().height - height) / line)
  })()`)
  return typeof over === 'number' && over > 0 ? over : 1
}
