/** Applications over the years: received, concluded, carried over. */
import type { Report } from "../../lib/report/schema";
import type { Texts } from "./texts";

interface Props {
  readonly reports: readonly Report[];
  readonly texts: Texts;
}

const [width, height] = [560, 200];
const frame = { left: 44, right: 128, top: 14, bottom: 26 };
const series = ["received", "concluded", "carriedOut"] as const;

/** The next of 2, 4 or 10 times a power of ten: half of it is a count, too. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [2, 4, 10].map((step) => step * power).find((each) => each >= value) ?? value;
}

function Dot({ x, y, kind }: { readonly x: number; readonly y: number; readonly kind: number }) {
  if (kind === 0) return <circle cx={x} cy={y} r="4" />;
  if (kind === 1) return <rect x={x - 3.5} y={y - 3.5} width="7" height="7" />;
  return <path d={`M${x} ${y - 5}l5 8.5h-10z`} />;
}

/** In the chart's pixels. */
const labelHeight = 15;

/** Labels at the end of lines, pushed apart where the lines meet, and up from the years' own. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [place, { y, index }] of order.entries()) {
    const lowest = height - frame.bottom - (order.length - 1 - place) * labelHeight;
    last = Math.max(Math.min(y, lowest), last + labelHeight);
    placed[index] = last;
  }
  return placed;
}

export function Chart({ reports, texts }: Props) {
  const { results } = texts;
  const names = [results.received, results.concluded, results.carried];
  const years = reports.flatMap(({ year }) => year ?? []);
  const [first = 0, last = 0] = [Math.min(...years), Math.max(...years)];
  const lines = series.map((row) =>
    reports.flatMap(({ year, cells }) => {
      const value = cells[`applications.${row}.total`]?.value;
      return year === null || value == null ? [] : [{ year, value }];
    }),
  );
  const top = roundUp(Math.max(1, ...lines.flat().map(({ value }) => value)));
  const x = (year: number) =>
    frame.left +
    (last === first ? 0.5 : (year - first) / (last - first)) * (width - frame.left - frame.right);
  const y = (value: number) =>
    height - frame.bottom - (value / top) * (height - frame.top - frame.bottom);
  const ends = spread(lines.map((line) => y(line.at(-1)?.value ?? 0)));
  return (
    <figure class="chart">
      <figcaption>{results.chart}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={results.chart}>
        {[0, top / 2, top].map((value) => (
          <g key={value} class="grid">
            <line x1={frame.left} x2={width - frame.right} y1={y(value)} y2={y(value)} />
            <text x={frame.left - 8} y={y(value) + 4} text-anchor="end">
              {value.toLocaleString(texts.common.tag)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} class="year" x={x(year)} y={height - 6} text-anchor="middle">
            {year}
          </text>
        ))}
        {lines.map((line, kind) => (
          <g key={series[kind]} class={`series s${kind}`}>
            <polyline points={line.map(({ year, value }) => `${x(year)},${y(value)}`).join(" ")} />
            {line.map(({ year, value }) => (
              <g key={year}>
                <Dot x={x(year)} y={y(value)} kind={kind} />
                <title>{`${names[kind]} ${year}: ${value}`}</title>
              </g>
            ))}
            {line.length > 0 && (
              <text x={width - frame.right + 12} y={(ends[kind] ?? 0) + 4}>
                {names[kind]} {line.at(-1)?.value}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}
