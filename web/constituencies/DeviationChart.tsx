import { useT } from '../i18n/index.tsx';
import { useFormat } from '../i18n/format.ts';
import { Chart } from '../ui/Chart.tsx';

export interface Measured {
  readonly number: number;
  readonly name: string;
  readonly percent: number | null;
  readonly peoplePerDeputy: number | null;
  readonly severity: 'NONE' | 'WARNING' | 'STRONG_WARNING';
}

const SHAPES = { NONE: 'circle', WARNING: 'triangle', STRONG_WARNING: 'square' } as const;
const COLOURS = { NONE: 'var(--jade)', WARNING: 'var(--amber)', STRONG_WARNING: 'var(--seal)' } as const;

/** Every constituency as a dot over the line of the mean, with the band of the tolerance drawn behind it (EC-3). */
export function DeviationChart(props: {
  readonly rows: readonly Measured[];
  readonly warnPercent: number;
  readonly strongPercent: number;
  readonly chosen?: readonly number[];
}) {
  const t = useT();
  const format = useFormat();
  const dots = () => props.rows.filter((one): one is Measured & { percent: number } => one.percent !== null);
  const reach = () =>
    Math.max(props.strongPercent + 10, ...dots().map(({ percent }) => Math.min(100, Math.abs(percent)) + 5));
  const percent = (value: number) => `${value > 0 ? '+' : ''}${Math.round(value)}%`;
  return (
    <Chart
      label={t('plans.chart.label', { warn: props.warnPercent, strong: props.strongPercent })}
      draw={(plot, width) =>
        plot.plot({
          width,
          height: 240,
          marginLeft: 44,
          marginBottom: 12,
          style: { background: 'transparent', color: 'inherit', fontSize: '12px' },
          x: { domain: [0.5, props.rows.length + 0.5], axis: null },
          y: {
            domain: [-reach(), reach()],
            label: null,
            ticks: [-props.strongPercent, -props.warnPercent, 0, props.warnPercent, props.strongPercent],
            tickFormat: percent,
            tickSize: 0,
          },
          marks: [
            plot.rect([0], {
              x1: () => 0.5,
              x2: () => props.rows.length + 0.5,
              y1: () => -props.warnPercent,
              y2: () => props.warnPercent,
              fill: 'var(--jade-soft)',
            }),
            plot.ruleY([-props.strongPercent, props.strongPercent], {
              stroke: 'var(--seal)',
              strokeDasharray: '3 3',
            }),
            plot.ruleY([0], { stroke: 'currentColor' }),
            plot.dot(dots(), {
              x: (one: Measured) => props.rows.indexOf(one) + 1,
              y: (one: Measured) => Math.max(-reach(), Math.min(reach(), one.percent ?? 0)),
              r: (one: Measured) => (props.chosen?.includes(props.rows.indexOf(one)) ? 7 : 4),
              symbol: (one: Measured) => SHAPES[one.severity],
              fill: (one: Measured) => COLOURS[one.severity],
              stroke: 'var(--surface)',
              title: (one: Measured) => `${one.name}  ${percent(one.percent ?? 0)}`,
            }),
          ],
          symbol: { type: 'identity' },
          r: { type: 'identity' },
          color: { type: 'identity' },
        })
      }
    >
      <table>
        <caption>{t('plans.chart.label', { warn: props.warnPercent, strong: props.strongPercent })}</caption>
        <tbody>
          {dots().map((one) => (
            <tr>
              <th scope="row">{one.name}</th>
              <td>{format().number(Math.round(one.peoplePerDeputy ?? 0))}</td>
              <td>{`${percent(one.percent)} ${t(`plans.severity.${one.severity}`)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  );
}
