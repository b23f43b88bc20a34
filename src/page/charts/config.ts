/**
 * Colours of Okabe and Ito that hold 3 to 1 on white and on the dark ground; on paper `figures.css` sets each as dark or
 * light as tells it from the others in grey. Text is as the page's.
 */
const first = '#0072b2'
const colours = [first, '#d55e00', '#009e73', '#cc79a7', '#8c6bb1', '#7f7f7f']
const font = '"Public Sans", system-ui, sans-serif'
const text = 'currentColor'

export const chartConfig = {
  aria: false,
  background: 'transparent',
  font,
  view: { stroke: 'transparent' },
  range: { category: colours },
  mark: { color: first },
  bar: { color: first },
  line: { color: first, strokeWidth: 2.5, point: true },
  point: { color: first, filled: true, size: 60 },
  text: { fill: text, font, fontSize: 14 },
  axis: {
    labelColor: text,
    titleColor: text,
    domainColor: text,
    tickColor: text,
    gridColor: text,
    gridOpacity: 0.16,
    labelFontSize: 14,
    titleFontSize: 14,
    titleFontWeight: 600,
    labelAngle: 0
  },
  legend: { labelColor: text, titleColor: text, labelFontSize: 14, titleFontSize: 14, orient: 'top' },
  title: { color: text, subtitleColor: text, anchor: 'start' }
} as const
