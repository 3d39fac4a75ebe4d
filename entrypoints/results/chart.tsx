/** Applications over the years: received, concluded, carried over. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Report } from "../../lib/report/schema";
import type { Texts } from "./texts";

interface Props {
  readonly reports: readonly Report[];
  readonly texts: Texts;
}

const height = 200;
const [top, bottom] = [14, 26];
/** Below it the lines' names stand over the chart instead of beside it. */
const narrow = 460;
const series = ["received", "concluded", "carriedOut"] as const;

/** The next of 2, 4 or 10 times a power of ten: half of it is a count, too. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [2, 4, 10].map((step) => step * power).find((each) => each >= value) ?? value;
}

/** Pixels that small words take: a Chinese character is as wide as it is high. */
function lengthOf(words: string): number {
  return [...words].reduce((sum, each) => sum + (each > "\u2e80" ? 12 : 7.5), 0);
}

/** The pixels that an element is given; 0 before it is drawn. */
function useWidth() {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => setWidth(element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
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
    const lowest = height - bottom - (order.length - 1 - place) * labelHeight;
    last = Math.max(Math.min(y, lowest), last + labelHeight);
    placed[index] = last;
  }
  return placed;
}

/** As wide as there is room, its words never smaller: on a phone it has fewer of them. */
export function Chart({ reports, texts }: Props) {
  const { results, common } = texts;
  const { box, width } = useWidth();
  const print = (value: number) => value.toLocaleString(common.tag);
  const names = series.map((row) => common.names[row] ?? row);
  const years = reports.flatMap(({ year }) => year ?? []);
  const [first = 0, last = 0] = [Math.min(...years), Math.max(...years)];
  const lines = series.map((row, kind) => {
    const points = reports.flatMap(({ year, cells }) => {
      const value = cells[`applications.${row}.total`]?.value;
      return year === null || value == null ? [] : [{ year, value }];
    });
    const end = points.at(-1);
    return { points, end, label: end ? `${names[kind]} ${print(end.value)}` : "" };
  });
  const highest = roundUp(
    Math.max(1, ...lines.flatMap(({ points }) => points.map(({ value }) => value))),
  );
  const isNarrow = width < narrow;
  const left = 12 + lengthOf(print(highest));
  const right = isNarrow ? 18 : 24 + Math.max(...lines.map(({ label }) => lengthOf(label)));
  const room = Math.max(width - left - right, 0);
  const x = (year: number) =>
    left + (last === first ? 0.5 : (year - first) / (last - first)) * room;
  const y = (value: number) => height - bottom - (value / highest) * (height - top - bottom);
  // As many years are named as stand clear of each other, the last one always.
  const every = Math.max(Math.ceil((36 * (last - first)) / Math.max(room, 1)), 1);
  const ends = spread(lines.map(({ end }) => y(end?.value ?? 0)));
  return (
    <figure class="chart" ref={box}>
      <figcaption>{results.chart}</figcaption>
      {isNarrow && (
        <p class="key" aria-hidden="true">
          {lines.map(
            ({ label }, kind) =>
              label !== "" && (
                <span key={series[kind]} class={`series s${kind}`}>
                  <svg aria-hidden="true" viewBox="0 0 12 12">
                    <Dot x={6} y={6} kind={kind} />
                  </svg>
                  {label}
                </span>
              ),
          )}
        </p>
      )}
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={results.chart}
        >
          {[0, highest / 2, highest].map((value) => (
            <g key={value} class="grid">
              <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
              <text x={left - 8} y={y(value) + 4} text-anchor="end">
                {print(value)}
              </text>
            </g>
          ))}
          {years
            .filter((year) => (last - year) % every === 0)
            .map((year) => (
              <text key={year} class="year" x={x(year)} y={height - 6} text-anchor="middle">
                {year}
              </text>
            ))}
          {lines.map(({ points, label }, kind) => (
            <g key={series[kind]} class={`series s${kind}`}>
              <polyline
                points={points.map(({ year, value }) => `${x(year)},${y(value)}`).join(" ")}
              />
              {points.map(({ year, value }) => (
                <g key={year}>
                  <Dot x={x(year)} y={y(value)} kind={kind} />
                  <title>{`${names[kind]} ${year}: ${print(value)}`}</title>
                </g>
              ))}
              {!isNarrow && label !== "" && (
                <text x={width - right + 12} y={(ends[kind] ?? 0) + 4}>
                  {label}
                </text>
              )}
            </g>
          ))}
        </svg>
      )}
    </figure>
  );
}
