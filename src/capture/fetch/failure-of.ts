import { CaptureFailed } from '../failed.ts'

/** One clear line for what went wrong on the way; what is not of the network comes back as it is. */
export function failureOf(
  error: unknown,
  url: URL,
  time: { readonly timedOut: boolean; readonly seconds: number }
): unknown {
  if (error instanceof CaptureFailed || !(error instanceof Error)) return error
  if (time.timedOut) {
    return new CaptureFailed(
      `${url.host} did not answer in full within ${time.seconds} seconds`,
      'try again later, or save it and add the file'
    )
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new CaptureFailed(`The host ${url.hostname} is not known`, 'check the address and the connection')
  if (code === 'ECONNREFUSED') return new CaptureFailed(`${url.host} refused the connection`, 'check the address')
  if (code.includes('CERT') || code.includes('SELF_SIGNED')) {
    return new CaptureFailed(
      `The certificate of ${url.host} is not valid`,
      'open it in a browser, save it and add the file'
    )
  }
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT')) {
    return new CaptureFailed(`The answer of ${url.host} does not unpack`, 'save the page in a browser and add the file')
  }
  const reason = code || error.message.split('\n')[0]
  return new CaptureFailed(`The connection to ${url.host} broke off (${reason})`, 'try again')
}
