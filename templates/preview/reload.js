{
  // Added by `brief preview` alone: reloads the page when what it shows has changed, and keeps its place.
  const { of, is } = document.currentScript.dataset
  const key = `place in ${of}`
  let events = null

  const isFixed = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true
    }
    return false
  }

  /** The named element nearest to the top, and how far from it: what comes before may grow. */
  const place = () => {
    const named = [...document.querySelectorAll('body [id]')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => ({ element, top: element.getBoundingClientRect().top }))
      .sort((one, other) => Math.abs(one.top) - Math.abs(other.top))
    const near = named.find(({ element }) => !isFixed(element))
    const open = [...document.querySelectorAll('details[open]')].flatMap((one) => one.closest('[id]')?.id ?? [])
    return { id: near?.element.id, top: near?.top, y: scrollY, open }
  }

  const restore = ({ id, top, y, open }) => {
    for (const one of open) {
      const found = document.getElementById(one)
      const details = found?.matches('details') ? found : found?.querySelector('details')
      if (details) details.open = true
    }
    const near = id && document.getElementById(id)
    const to = near && y > 0 ? scrollY + near.getBoundingClientRect().top - top : y
    scrollTo({ top: to, behavior: 'instant' })
  }

  const reload = () => {
    events.close()
    sessionStorage.setItem(key, JSON.stringify(place()))
    history.scrollRestoration = 'manual'
    location.reload()
  }

  /** A browser has few connections to one address, so a page that nobody sees gives its own up. */
  const listen = () => {
    events?.close()
    if (document.hidden) return
    events = new EventSource(`/-/events?of=${encodeURIComponent(of)}&is=${is}`)
    events.addEventListener('reload', reload)
  }

  const kept = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  if (kept !== null) {
    const back = JSON.parse(kept)
    restore(back)
    document.fonts.ready.then(() => {
      restore(back)
      history.scrollRestoration = 'auto'
      document.documentElement.dataset.restored = ''
    })
  }
  document.addEventListener('visibilitychange', listen)
  listen()
}
