// A browser comes with @sparticuz/chromium from the registry, so installing never needs another download.
module.exports = { skipDownload: true }
