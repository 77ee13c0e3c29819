import { createSignal } from 'solid-js';
import { useT } from '../i18n/index.tsx';
import { Page } from '../shell/Page.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { NO_QUOTA, QuotaFields } from './QuotaFields.tsx';
import type { AskedQuota } from './QuotaSum.tsx';
import './constituencies.css';

/** The quota calculator: how many deputies a congress of either level has by its people (EL 12). */
export function QuotaPage() {
  const t = useT();
  const [asked, setAsked] = createSignal<AskedQuota>(NO_QUOTA);
  const change = (over: Partial<AskedQuota>) => setAsked((all) => ({ ...all, ...over }));
  return (
    <Page title={t('constituencies.quota.title')} state={t('constituencies.quota.text')} width="form">
      <div class="term-form">
        <RadioGroup
          label={t('constituencies.quota.level')}
          value={asked().level}
          onChange={(level) => change({ level })}
          options={(['COUNTY', 'TOWNSHIP'] as const).map((value) => ({
            value,
            label: t(`constituencies.levelFormula.${value}`),
          }))}
        />
        <QuotaFields value={asked()} onChange={change} seatsOptional />
      </div>
    </Page>
  );
}
