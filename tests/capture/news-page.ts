/** A page of a newspaper's, with what stands around an article. */
export const newsPage = `<!doctype html>
<html lang="en-GB"><head>
<title>Reports rise for a third year | The Daily Example</title>
<meta property="og:site_name" content="The Daily Example">
<link rel="canonical" href="https://news.example/reports-rise">
<link rel="license" href="https://licences.example/open">
<style>.lead{color:red}</style>
<script>var tracker = "never shown"</script>
<script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"The Daily Example"},
{"@type":"NewsArticle","headline":"Reports rise for a third year","datePublished":"2024-04-23T06:00:00Z",
"author":[{"@type":"Person","name":"Jane van Doe"},{"@type":"Organization","name":"Example News Desk"}]}]}</script>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/uk">UK</a></li></ul></nav>
<div class="cookie-banner"><button>Accept all cookies</button></div>
<main><article>
<h1>Reports rise for a third year</h1>
<p>The foundation acted on <strong>291,273</strong> pages in 2024<sup><a href="#fn1">1</a></sup>, an area of 10 km<sup>2</sup> of print, it said, and expects the number to go on rising.</p>
<h2>What the report says</h2>
<ul><li>The first finding is about hosting, and where it is done.</li><li>The second is about <a href="/x">reporting</a>, and by whom.</li></ul>
<blockquote><p>We stand ready to help.</p></blockquote>
<table><caption>Table 1: pages by year</caption><tr><th>Year</th><th>Pages</th></tr><tr><td>2023</td><td>275,652</td></tr><tr><td>2024</td><td>291,273<br>(provisional)</td></tr></table>
<p>The text &lt;!-- page 9 --&gt; is no marker of ours, and the paragraph goes on for long enough to count.</p>
<div class="promo related"><p>A passage that the extractor drops names 12,345 cases.</p></div>
<div class="share"><a href="https://social.example/share">Share on Social</a></div>
<section class="footnotes"><ol><li id="fn1"><p>The figure is provisional. <a href="#fnref1">↩</a></p></li></ol></section>
</article></main>
<footer><p>Sign up to our free weekly newsletter</p><p>© The Daily Example</p></footer>
</body></html>`
