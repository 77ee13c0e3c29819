import { createQuery } from '@urql/solid';
import { For, Show } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Tag } from '../ui/Tag.tsx';
import './constituencies.css';

const CalculateQuota = graphql(`
  query CalculateQuota(
    $level: CongressLevel!
    $population: Int!
    $rounding: QuotaRounding!
    $extraFivePercent: Boolean!
    $minority: Int!
    $approvedSeats: Int
  ) {
    calculateQuota(
      level: $level
      population: $population
      rounding: $rounding
      extraFivePercent: $extraFivePercent
      minority: $minority
      approvedSeats: $approvedSeats
    ) {
      base
      additional
      extra
      seats
      cap
      capped
      smallAreaDiscretion
      minorityRatio
      difference
      findings
    }
  }
`);

export interface AskedQuota {
  readonly level: EnumOf<'CongressLevel'>;
  readonly population: number | null;
  readonly rounding: EnumOf<'QuotaRounding'>;
  readonly extraFivePercent: boolean;
  readonly minority: number | null;
  readonly approvedSeats: number | null;
}

/** The number of seats by the formula as a sum that can be read aloud, and what is to be said of an approved one. */
export function QuotaSum(props: { readonly asked: AskedQuota }) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const ready = () => (props.asked.population ?? 0) > 0;
  const [result] = createQuery({
    query: CalculateQuota,
    variables: () => ({
      ...props.asked,
      population: Math.round(props.asked.population ?? 0),
      minority: Math.round(props.asked.minority ?? 0),
    }),
    pause: () => !ready(),
  });
  const n = (value: number) => format().number(value);
  return (
    <Show when={ready()} fallback={<p class="soft">{t('constituencies.quota.askPeople')}</p>}>
      <Show when={result.error}>{(error) => <p role="alert">{said(error()).join(' ')}</p>}</Show>
      <Show when={result.data?.calculateQuota}>
        {(sum) => (
          <div class="quota-sum" role="status">
            <p class="quota-sum__line">
              {t(sum().extra > 0 ? 'constituencies.quota.sumExtra' : 'constituencies.quota.sum', {
                base: n(sum().base),
                additional: n(sum().additional),
                extra: n(sum().extra),
                seats: n(sum().seats),
              })}
            </p>
            <Show when={sum().capped}>
              <p>{t('constituencies.quota.capped', { cap: n(sum().cap) })}</p>
            </Show>
            <Show when={sum().smallAreaDiscretion}>
              <p>{t('constituencies.quota.small')}</p>
            </Show>
            <Show when={sum().minorityRatio}>
              {(ratio) => <p>{t(`constituencies.minority.${ratio()}`)}</p>}
            </Show>
            <Show when={props.asked.approvedSeats !== null}>
              <Show
                when={sum().findings.length > 0}
                fallback={<Tag tone="jade">{t('constituencies.quota.same')}</Tag>}
              >
                <For each={sum().findings}>
                  {(finding) => (
                    <p>
                      <Tag tone={finding === 'OVER_CAP' ? 'seal' : 'amber'}>
                        {t(`constituencies.findingWord.${finding}`)}
                      </Tag>{' '}
                      {t(`constituencies.finding.${finding}`, {
                        cap: n(sum().cap),
                        n: n(Math.abs(sum().difference ?? 0)),
                        way: t(
                          (sum().difference ?? 0) > 0
                            ? 'constituencies.quota.more'
                            : 'constituencies.quota.fewer',
                        ),
                      })}
                    </p>
                  )}
                </For>
              </Show>
            </Show>
          </div>
        )}
      </Show>
    </Show>
  );
}
