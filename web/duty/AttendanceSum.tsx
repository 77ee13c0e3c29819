import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './sum.css';

type Reckoning = EnumOf<'Reckoning'>;

const SUM = graphql(`
  query AttendanceSum($id: ID!) {
    attendanceSum(deputyId: $id) {
      present
      expected
      percent
      lines {
        id
        on
        kind
        title
        reckoning
      }
    }
  }
`);

interface Item {
  readonly key: 'summoned' | 'expected' | Reckoning;
  readonly sign: '' | '−' | '=';
  readonly rows: readonly Reckoning[];
}

const DUE: readonly Reckoning[] = ['PRESENT', 'ABSENT'];
const LESS: readonly Reckoning[] = ['ON_LEAVE', 'SUSPENDED', 'NO_RECORD'];
const one = (key: Reckoning, sign: Item['sign']): Item => ({ key, sign, rows: [key] });
const ITEMS: readonly Item[] = [
  { key: 'summoned', sign: '', rows: [...DUE, ...LESS] },
  ...LESS.map((reckoning) => one(reckoning, '−')),
  { key: 'expected', sign: '=', rows: DUE },
  one('PRESENT', ''),
  one('ABSENT', ''),
  one('OUTSIDE_MANDATE', ''),
];

/** How an attendance comes about: each number of the sum shows the rows it counts. */
export function AttendanceSum(props: {
  readonly deputyId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const [asked, ask] = createQuery({
    query: SUM,
    variables: () => ({ id: props.deputyId }),
    pause: () => !props.open,
  });
  const [chosen, setChosen] = createSignal<Item['key']>('summoned');
  const sum = () => asked.data?.attendanceSum;
  const rowsOf = ({ rows }: Item) => (sum()?.lines ?? []).filter((line) => rows.includes(line.reckoning));
  // What never happened to this deputy needs no line of its own; what the sum stands on always has one.
  const items = () =>
    ITEMS.filter((item) => item.rows.length > 1 || item.key === 'PRESENT' || rowsOf(item).length > 0);
  const shown = () => items().find(({ key }) => key === chosen()) ?? items()[0];
  const rows = () => {
    const item = shown();
    return item ? rowsOf(item) : [];
  };
  return (
    <Dialog wide open={props.open} onClose={props.onClose} title={t('duty.sum.title')}>
      <Show
        when={sum()}
        fallback={
          <Show when={asked.error} fallback={<p class="duty-nothing">{t('common.loading')}</p>}>
            <Failed error={asked.error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
          </Show>
        }
      >
        {(found) => (
          <div class="duty-sum">
            <div>
              <table class="duty-sum__items">
                <caption class="hidden-words">{t('duty.sum.title')}</caption>
                <tbody>
                  <For each={items()}>
                    {(item) => (
                      <tr class={`duty-sum__item duty-sum__item--${item.key}`}>
                        <td aria-hidden="true">{item.sign}</td>
                        <th scope="row">{t(`duty.sum.${item.key}`)}</th>
                        <td class="duty-sum__number">
                          <button
                            type="button"
                            aria-pressed={item.key === shown()?.key}
                            aria-label={t('duty.sum.rows', {
                              what: t(`duty.sum.${item.key}`),
                              n: rowsOf(item).length,
                            })}
                            onClick={() => setChosen(item.key)}
                          >
                            {rowsOf(item).length}
                          </button>
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
              <Show when={found().percent}>
                {(percent) => (
                  <p class="duty-sum__rate">
                    {t('duty.sum.rate', {
                      present: found().present,
                      expected: found().expected,
                      percent: format().percent(Number(percent()) / 100, 2),
                    })}
                  </p>
                )}
              </Show>
              <p class="duty-sum__rule">{t('duty.sum.rule')}</p>
            </div>
            <div aria-live="polite">
              <h3>
                {t('duty.sum.rows', { what: t(`duty.sum.${shown()?.key ?? 'summoned'}`), n: rows().length })}
              </h3>
              <ol class="duty-sum__rows">
                <For each={rows()}>
                  {(line) => (
                    <li>
                      <time dateTime={line.on}>{format().day(line.on)}</time>
                      <span class="duty-sum__what">
                        {line.title}
                        <small>{t(`duty.kind.${line.kind}`)}</small>
                      </span>
                      <span class="duty-sum__as">{t(`duty.reckoning.${line.reckoning}`)}</span>
                    </li>
                  )}
                </For>
              </ol>
            </div>
          </div>
        )}
      </Show>
    </Dialog>
  );
}
