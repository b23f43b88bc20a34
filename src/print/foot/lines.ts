/// <reference lib="dom" />

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.

export function lengthOf(length: string): number {
  const probe = document.createElement('div')
  probe.style.cssText = `position:absolute;height:${length}`
  document.body.append(probe)
  const { height } = probe.getBoundingClientRect()
  probe.remove()
  return height
}

export function textsIn(run: readonly Node[]): Text[] {
  return run.flatMap((node) => {
    if (node instanceof Text) return [node]
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
    return texts
  })
}

export function rectsOf(text: Text, from: number, to: number): DOMRect[] {
  const range = document.createRange()
  range.setStart(text, from)
  range.setEnd(text, to)
  return [...range.getClientRects()].filter(({ width }) => width > 0)
}

/** The lines of text that stands in one flow, raised marks left out: those have the line of their word. */
export function linesOf(element: Element, run: readonly Node[]): { top: number; bottom: number }[] {
  const middles: number[] = []
  const height = lineHeightOf(element)
  for (const text of textsIn(run)) {
    if (text.parentElement?.closest('sup')) continue
    for (const { top, bottom } of rectsOf(text, 0, text.length)) {
      const middle = (top + bottom) / 2
      if (middle > (middles.at(-1) ?? Number.NEGATIVE_INFINITY) + height / 2) middles.push(middle)
    }
  }
  return middles.map((middle) => ({ top: middle - height / 2, bottom: middle + height / 2 }))
}

export function lineHeightOf(element: Element): number {
  const style = getComputedStyle(element)
  return Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.3
}

/** Where in `run` the first text stands that is lower than `y`. */
export function pointBelow(run: readonly Node[], y: number): { text: Text; offset: number } | null {
  for (const text of textsIn(run)) {
    if (text.parentElement?.closest('sup')) continue
    const reaches = rectsOf(text, 0, text.length).some((rect) => (rect.top + rect.bottom) / 2 > y)
    if (!reaches) continue
    let low = 0
    let high = text.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const first = rectsOf(text, middle, middle + 1)[0] ?? rectsOf(text, middle, text.length)[0]
      if (first && (first.top + first.bottom) / 2 > y) high = middle
      else low = middle + 1
    }
    return { text, offset: low }
  }
  return null
}

export function isFirst(node: Node): boolean {
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if (before instanceof Element || (before.textContent ?? '').trim() !== '') return false
  }
  return true
}
