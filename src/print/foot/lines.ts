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

export function linesOf(element: Element, run: readonly Node[]): { top: number; bottom: number }[] {
  const style = getComputedStyle(element)
  const height = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.3
  const middles: number[] = []
  for (const text of textsIn(run)) {
    if (text.parentElement?.closest('sup')) continue
    for (const { top, bottom } of rectsOf(text, 0, text.length)) {
      const middle = (top + bottom) / 2
      if (middle > (middles.at(-1) ?? Number.NEGATIVE_INFINITY) + height / 2) middles.push(middle)
    }
  }
  return middles.map((middle) => ({ top: middle - height / 2, bottom: middle + height / 2 }))
}
