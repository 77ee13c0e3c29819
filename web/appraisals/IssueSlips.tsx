import { createMutation } from '@urql/solid';
import { For, Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import './appraisals.css';

export const IssueSlips_appraisal = graphql(`
  fragment IssueSlips_appraisal on Appraisal {
    id
    name
    present
    issued
  }
`);
const Issue = graphql(`
  mutation IssueSlips($input: IssueSlipsInput!) {
    issueSlips(input: $input) {
      codes
    }
  }
`);

/** Makes slips and shows their codes once, ready to print and cut. */
export function IssueSlips(props: { readonly appraisal: FragmentType<typeof IssueSlips_appraisal> }) {
  const t = useT();
  const said = useProblems();
  const appraisal = () => readFragment(IssueSlips_appraisal, props.appraisal);
  const left = () => appraisal().present - appraisal().issued;
  const [wanted, setWanted] = createSignal<number | null>(null);
  const [codes, setCodes] = createSignal<readonly string[]>([]);
  const [outcome, issue] = createMutation(Issue);
  // An answer that was lost on the way is asked for again with the same key: it brings the same codes.
  let intent: { readonly count: number; readonly key: string } | null = null;
  const count = () => wanted() ?? left();
  const address = `${window.location.origin}/mark`;

  const send = async () => {
    const n = count();
    if (intent?.count !== n) intent = { count: n, key: newIntent() };
    const input = { idempotencyKey: intent.key, appraisalId: appraisal().id, count: n };
    const { data } = await issue({ input }, { additionalTypenames: ['Appraisal'] });
    if (!data) return;
    intent = null;
    setWanted(null);
    setCodes(data.issueSlips.codes);
  };

  return (
    <Show when={left() > 0 || codes().length > 0}>
      <section class="appraisal-desk">
        <h2>{t('appraisals.page.issue')}</h2>
        <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
        <Show when={codes().length === 0 && left() > 0}>
          <div class="appraisal-item__act no-print">
            <NumberField
              label={t('appraisals.page.count')}
              hint={t('appraisals.page.left', { n: left() })}
              unit={t('appraisals.page.slips')}
              value={count()}
              onChange={setWanted}
            />
            <Button busy={outcome.fetching} disabled={count() < 1} onClick={() => void send()}>
              {t('appraisals.page.issue')}
            </Button>
          </div>
        </Show>
        <Show when={codes().length > 0}>
          <p class="no-print">{t('appraisals.page.codesHint')}</p>
          <div class="appraisal-item__act no-print">
            <Button kind="primary" onClick={() => window.print()}>
              {t('appraisals.page.print')}
            </Button>
            <Button kind="quiet" onClick={() => setCodes([])}>
              {t('appraisals.page.hide')}
            </Button>
          </div>
          <ul class="slip-sheet" aria-label={t('appraisals.page.codes')}>
            <For each={codes()}>
              {(code) => (
                <li>
                  <span class="serif">{t('appraisals.mark.who', { name: appraisal().name })}</span>
                  <strong class="slip-sheet__code figures">{code}</strong>
                  <span class="soft">{t('appraisals.page.where', { address })}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </Show>
  );
}
