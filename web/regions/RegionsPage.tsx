import { useSearchParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { today } from '../clock.ts';
import { useProblems } from '../errors.ts';
import { graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { DateField } from '../ui/DateField.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Tag } from '../ui/Tag.tsx';
import { DivisionForm, type EditedDivision } from './DivisionForm.tsx';
import { ImportDivisions } from './ImportDivisions.tsx';
import { type EditedZone, ZoneForm } from './ZoneForm.tsx';
import './regions.css';

const RegionsPageQuery = graphql(`
  query RegionsPage($on: CivilDate) {
    regions(on: $on) {
      on
      divisions {
        code
        name
        englishName
        kind
        validFrom
        validTo
        successorCode
        successor
        inForce
      }
      zones {
        id
        name
        englishName
        workingBody
        validFrom
        validTo
        inForce
        members {
          divisionCode
          name
          validFrom
          validTo
          inForce
        }
      }
    }
  }
`);
const NEW_DIVISION: EditedDivision = {
  code: '',
  name: '',
  englishName: '',
  validFrom: null,
  validTo: null,
  successorCode: null,
};
const NEW_ZONE: EditedZone = {
  id: null,
  name: '',
  englishName: '',
  workingBody: '',
  validFrom: null,
  validTo: null,
  members: [],
};

/** The divisions of the county and the zones beside them, as they stood on a day. */
export function RegionsPage() {
  const t = useT();
  const format = useFormat();
  const said = useProblems();
  const { can } = useViewer();
  const [search, setSearch] = useSearchParams();
  const on = () => (typeof search['on'] === 'string' && search['on'] !== '' ? search['on'] : today());
  const [result] = createQuery({
    query: RegionsPageQuery,
    variables: () => ({ on: on() }),
    context: { additionalTypenames: ['Region', 'Zone'] },
  });
  const [division, setDivision] = createSignal<EditedDivision | null>(null);
  const [zone, setZone] = createSignal<EditedZone | null>(null);
  const [importing, setImporting] = createSignal(false);
  const divisions = () => result.data?.regions.divisions ?? [];
  const zones = () => result.data?.regions.zones ?? [];
  const period = (from: string | null, to: string | null) =>
    from === null && to === null
      ? t('regions.always')
      : t('regions.period', {
          from: from === null ? t('regions.open') : format().day(from),
          to: to === null ? t('regions.open') : format().day(to),
        });
  return (
    <Page
      title={t('regions.title')}
      state={t('regions.state', {
        n: divisions().filter(({ inForce }) => inForce).length,
        zones: zones().filter(({ inForce }) => inForce).length,
        date: format().date(on()),
      })}
      actions={
        <Show when={can('region:manage')}>
          <Button onClick={() => setImporting(true)}>{t('regions.import.open')}</Button>
          <Button onClick={() => setZone(NEW_ZONE)}>{t('regions.zone.add')}</Button>
        </Show>
      }
      action={
        <Show when={can('region:manage')}>
          <Button kind="primary" onClick={() => setDivision(NEW_DIVISION)}>
            {t('regions.division.add')}
          </Button>
        </Show>
      }
    >
      <ErrorSummary errors={said(result.error).map((text) => ({ text }))} />
      <div class="regions__day">
        <DateField
          label={t('regions.on')}
          filter
          value={on()}
          onChange={(day) => setSearch({ on: day === today() ? null : day })}
        />
      </div>
      <DataTable
        dense
        caption={t('regions.divisions')}
        rows={divisions()}
        rowKey={({ code }) => code}
        empty={t('regions.none')}
        columns={[
          { key: 'code', title: t('regions.code'), cell: (row) => row.code },
          { key: 'name', title: t('regions.name'), cell: (row) => row.name },
          { key: 'kind', title: t('regions.kind'), cell: (row) => t(`regions.kinds.${row.kind}`) },
          { key: 'period', title: t('regions.valid'), cell: (row) => period(row.validFrom, row.validTo) },
          {
            key: 'state',
            title: t('regions.inForce'),
            cell: (row) => (
              <Tag tone={row.inForce ? 'jade' : 'plain'}>
                {row.inForce
                  ? t('regions.yes')
                  : row.successor
                    ? t('regions.successor', { name: row.successor })
                    : t('regions.no')}
              </Tag>
            ),
          },
          {
            key: 'edit',
            title: t('regions.edit'),
            cell: (row) => (
              <Show when={can('region:manage')} fallback="—">
                <Button
                  kind="quiet"
                  small
                  aria-label={t('regions.editOne', { name: row.name })}
                  onClick={() => setDivision({ ...row })}
                >
                  {t('regions.edit')}
                </Button>
              </Show>
            ),
          },
        ]}
      />
      <section class="regions__zones">
        <h2>{t('regions.zones')}</h2>
        <p class="soft">{t('regions.zonesText')}</p>
        <ul>
          <For each={zones()} fallback={<li class="soft">{t('regions.noZones')}</li>}>
            {(one) => (
              <li>
                <h3>
                  {one.name}{' '}
                  <Tag tone={one.inForce ? 'jade' : 'plain'}>
                    {t(one.inForce ? 'regions.yes' : 'regions.no')}
                  </Tag>
                </h3>
                <p>
                  {one.workingBody} <span class="soft">{period(one.validFrom, one.validTo)}</span>
                </p>
                <p>
                  {one.members
                    .filter(({ inForce }) => inForce)
                    .map(({ name }) => name)
                    .join(t('regions.comma'))}
                </p>
                <Show when={can('region:manage')}>
                  <Button
                    small
                    aria-label={t('regions.editOne', { name: one.name })}
                    onClick={() => setZone({ ...one })}
                  >
                    {t('regions.edit')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
      <DivisionForm division={division()} all={divisions()} onClose={() => setDivision(null)} />
      <ZoneForm zone={zone()} divisions={divisions()} onClose={() => setZone(null)} />
      <ImportDivisions open={importing()} onClose={() => setImporting(false)} />
    </Page>
  );
}
