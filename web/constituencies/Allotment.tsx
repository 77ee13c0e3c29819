import { createMutation, createQuery, useClient } from '@urql/solid';
import { Index, Show, createEffect, createSignal, on } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { notify } from '../ui/Toast.tsx';

const UnitsQuery = graphql(`
  query AllotmentUnits($code: DivisionCode!) {
    divisions(parentCode: $code) {
      code
      name
    }
    regions {
      zones {
        id
        name
        inForce
        members {
          divisionCode
          inForce
        }
      }
    }
  }
`);
const ProposeSeats = graphql(`
  query ProposeSeats($seats: Int!, $units: [PeopledUnitInput!]!) {
    proposedAllotment(seats: $seats, units: $units) {
      key
      seats
    }
  }
`);
const AllotSeats = graphql(`
  mutation AllotSeats($input: AllotSeatsInput!) {
    allotSeats(input: $input) {
      id
    }
  }
`);

interface Unit {
  readonly key: string;
  readonly name: string;
  readonly population: number;
  readonly seats: number;
}

/** The seats of a term by division: proposed by people, changed by hand, kept when they add up (EC-1). */
export function Allotment(props: {
  readonly termId: string;
  readonly divisionCode: string;
  readonly level: EnumOf<'CongressLevel'>;
  readonly civilSeats: number;
  readonly militarySeats: number;
  readonly allotment: readonly Unit[];
}) {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const client = useClient();
  const { can } = useViewer();
  const [divisions] = createQuery({
    query: UnitsQuery,
    variables: () => ({ code: props.divisionCode }),
    pause: () => props.level !== 'COUNTY',
  });
  const [outcome, allot] = createMutation(AllotSeats);
  const [units, setUnits] = createSignal<readonly Unit[]>([]);
  const [editing, setEditing] = createSignal(false);
  // A zone takes the place of the divisions it runs, where the committee allots by zone (AC-4).
  const [byZone, setByZone] = createSignal(props.allotment.some(({ key }) => key.includes('-')));
  let intent = newIntent();
  createEffect(
    on([() => props.allotment, () => divisions.data, byZone], ([kept, found]) => {
      const known = new Map(kept.map((one) => [one.key, one]));
      const zones = byZone() ? (found?.regions.zones ?? []).filter(({ inForce }) => inForce) : [];
      const run = new Set(
        zones.flatMap(({ members }) =>
          members.filter(({ inForce }) => inForce).map(({ divisionCode }) => divisionCode),
        ),
      );
      const places = [
        ...zones.map(({ id, name }) => ({ code: id, name })),
        ...(found?.divisions ?? []).filter(({ code }) => !run.has(code)),
      ];
      const all = places.map(({ code: key, name }) => ({
        key,
        name,
        population: known.get(key)?.population ?? 0,
        seats: known.get(key)?.seats ?? 0,
      }));
      setUnits(all);
    }),
  );
  const sum = () => units().reduce((all, { seats }) => all + seats, 0);
  const change = (at: number, over: Partial<Unit>) =>
    setUnits((all) => all.map((one, index) => (index === at ? { ...one, ...over } : one)));
  const whole = (text: string) =>
    /^\d{1,9}$/.test(text.replaceAll(/[,，\s]/g, '')) ? Number(text.replaceAll(/[,，\s]/g, '')) : 0;
  const propose = async () => {
    const asked = units().map(({ key, population }) => ({ key, population }));
    const { data } = await client.query(ProposeSeats, { seats: props.civilSeats, units: asked });
    const proposed = new Map((data?.proposedAllotment ?? []).map(({ key, seats }) => [key, seats]));
    setUnits((all) => all.map((one) => ({ ...one, seats: proposed.get(one.key) ?? one.seats })));
  };
  const keep = async () => {
    const input = { idempotencyKey: intent, termId: props.termId, units: [...units()] };
    const { data } = await allot({ input }, { additionalTypenames: ['TermSeats'] });
    if (!data) return;
    intent = newIntent();
    setEditing(false);
    notify(t('constituencies.allotment.saved'));
  };
  return (
    <Show when={props.level === 'COUNTY'}>
      <section class="term-part">
        <Show
          when={editing()}
          fallback={
            <DataTable
              dense
              caption={t('constituencies.allotment.title')}
              rows={props.allotment}
              rowKey={({ key }) => key}
              empty={t('constituencies.allotment.none')}
              tools={
                <Show when={can('election:manage')}>
                  <Button onClick={() => setEditing(true)}>{t('constituencies.allotment.edit')}</Button>
                </Show>
              }
              columns={[
                { key: 'name', title: t('plans.column.division'), cell: (row) => row.name },
                {
                  key: 'population',
                  title: t('plans.column.population'),
                  numeric: true,
                  cell: (row) => format().number(row.population),
                },
                {
                  key: 'seats',
                  title: t('plans.column.seats'),
                  numeric: true,
                  cell: (row) => format().number(row.seats),
                },
                {
                  key: 'per',
                  title: t('plans.column.perDeputy'),
                  numeric: true,
                  cell: (row) =>
                    row.seats > 0 ? format().number(Math.round(row.population / row.seats)) : '—',
                },
              ]}
            />
          }
        >
          <h2>{t('constituencies.allotment.title')}</h2>
          <p class="soft">{t('constituencies.allotment.text')}</p>
          <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
          <Checkbox label={t('constituencies.allotment.byZone')} checked={byZone()} onChange={setByZone} />
          <ul class="allotment">
            <Index each={units()}>
              {(unit, at) => (
                <li>
                  <span>{unit().name}</span>
                  <input
                    class="ui-input sandbox__cell sandbox__cell--figure"
                    inputMode="numeric"
                    aria-label={t('constituencies.allotment.people', { name: unit().name })}
                    value={unit().population}
                    onChange={(event) => change(at, { population: whole(event.currentTarget.value) })}
                  />
                  <input
                    class="ui-input sandbox__cell sandbox__cell--figure"
                    inputMode="numeric"
                    aria-label={t('constituencies.allotment.seats', { name: unit().name })}
                    value={unit().seats}
                    onChange={(event) => change(at, { seats: whole(event.currentTarget.value) })}
                  />
                </li>
              )}
            </Index>
          </ul>
          <p role="status">
            {t('constituencies.allotment.sum', {
              given: format().number(sum()),
              wanted: format().number(props.civilSeats),
              military: format().number(props.militarySeats),
            })}
          </p>
          <div class="term-part__actions">
            <Button onClick={() => setEditing(false)}>{t('common.cancel')}</Button>
            <Button onClick={() => void propose()}>{t('constituencies.allotment.propose')}</Button>
            <Button
              kind="primary"
              busy={outcome.fetching}
              disabled={sum() !== props.civilSeats}
              onClick={() => void keep()}
            >
              {t('constituencies.allotment.save')}
            </Button>
          </div>
        </Show>
      </section>
    </Show>
  );
}
