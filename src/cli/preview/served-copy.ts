/** What the served copy of a page has that the page has not. */
export interface Reloading {
  readonly script: string
  /** Lets this script in, and no other. */
  readonly nonce: string
  /** What the page shows, and the hash of what it is now. */
  readonly of: string
  readonly is: string
}

/** The page with the script that reloads it, which its Content-Security-Policy lets in for that. */
export function servedCopy(html: string, { script, nonce, of, is }: Reloading): string {
  const tag = `<script nonce="${nonce}" data-of="${of}" data-is="${is}">${script}</script>\n`
  const end = html.lastIndexOf('</body>')
  const at = end < 0 ? html.length : end
  const head = html.slice(0, at).replace(policies, (meta) => meta.replace(/content="([^"]*)"/i, letIn(nonce)))
  return head + tag + html.slice(at)
}

const policies = /<meta\b[^>]*\bhttp-equiv=["']?content-security-policy\b[^>]*>/i

function letIn(nonce: string): (attribute: string, policy: string) => string {
  return (_, policy) => {
    const directives = policy.split(';').map((one) => one.trim())
    const others = directives.filter((one) => one !== '' && !/^(?:script-src|connect-src)\b/i.test(one))
    const scripts = allowed(directives, 'script-src')
    const all = [
      ...others,
      ['script-src', ...scripts, `'nonce-${nonce}'`].join(' '),
      ['connect-src', ...allowed(directives, 'connect-src'), "'self'"].join(' ')
    ]
    return `content="${all.join('; ')}"`
  }
}

/** What a policy lets in already. */
function allowed(directives: readonly string[], name: string): readonly string[] {
  const found = directives.find((one) => one.toLowerCase().startsWith(`${name} `)) ?? ''
  return found
    .split(/\s+/)
    .slice(1)
    .filter((source) => source !== "'none'")
}
