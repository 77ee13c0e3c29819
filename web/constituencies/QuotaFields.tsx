import { useT } from '../i18n/index.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { type AskedQuota, QuotaSum } from './QuotaSum.tsx';

/** People, the readings the law leaves open, and the approved number; the sum beside them follows while typing. */
export function QuotaFields(props: {
  readonly value: AskedQuota;
  readonly onChange: (over: Partial<AskedQuota>) => void;
  readonly errors?: { readonly population?: string | undefined; readonly approvedSeats?: string | undefined };
  readonly seatsOptional?: boolean;
}) {
  const t = useT();
  return (
    <>
      <NumberField
        id="population"
        label={t('constituencies.quota.population')}
        hint={t('constituencies.quota.populationHint')}
        unit={t('constituencies.unitPeople')}
        value={props.value.population}
        onChange={(population) => props.onChange({ population })}
        error={props.errors?.population}
      />
      <NumberField
        id="approved-seats"
        label={t('constituencies.quota.approved')}
        hint={t('constituencies.quota.approvedHint')}
        optional={props.seatsOptional ?? false}
        unit={t('constituencies.unitSeats')}
        value={props.value.approvedSeats}
        onChange={(approvedSeats) => props.onChange({ approvedSeats })}
        error={props.errors?.approvedSeats}
      />
      <Checkbox
        label={t('constituencies.quota.extra')}
        hint={t('constituencies.quota.extraHint')}
        checked={props.value.extraFivePercent}
        onChange={(extraFivePercent) => props.onChange({ extraFivePercent })}
      />
      <Select
        label={t('constituencies.quota.rounding')}
        hint={t('constituencies.quota.roundingHint')}
        value={props.value.rounding}
        onChange={(rounding) => props.onChange({ rounding })}
        options={(['FLOOR', 'HALF_UP', 'CEILING'] as const).map((value) => ({
          value,
          label: t(`constituencies.rounding.${value}`),
        }))}
      />
      <NumberField
        label={t('constituencies.quota.minority')}
        optional
        unit={t('constituencies.unitPeople')}
        value={props.value.minority}
        onChange={(minority) => props.onChange({ minority })}
      />
      <QuotaSum asked={props.value} />
    </>
  );
}

/** Nothing asked yet. */
export const NO_QUOTA: AskedQuota = {
  level: 'COUNTY',
  population: null,
  rounding: 'FLOOR',
  extraFivePercent: false,
  minority: null,
  approvedSeats: null,
};
