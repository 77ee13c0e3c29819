import { createMutation } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { useProblems } from '../errors.ts';
import { type EnumOf, type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useT } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { notify } from '../ui/Toast.tsx';
import './voting.css';

export const VotingRules_rules = graphql(`
  fragment VotingRules_rules on VotingRules {
    crewRule
    proxyChains
    proxiesPublished
    turnoutPublished
  }
`);

const Settle = graphql(`
  mutation SettleVotingRules($input: SettleVotingRulesInput!) {
    settleVotingRules(input: $input) {
      ...VotingRules_rules
    }
  }
`);

const CREW_RULES = ['ZHEJIANG', 'NATIONAL'] as const;

/** What the committee settled where the law is silent, open to whoever may settle it. */
export function VotingRules(props: {
  readonly electionId: string;
  readonly rules: FragmentType<typeof VotingRules_rules>;
}) {
  const t = useT();
  const said = useProblems();
  const { can } = useViewer();
  const kept = () => readFragment(VotingRules_rules, props.rules);
  const [changed, setChanged] = createSignal<{
    crewRule?: EnumOf<'CrewRule'>;
    proxyChains?: boolean;
    proxiesPublished?: boolean;
    turnoutPublished?: boolean;
  }>({});
  const [outcome, settle] = createMutation(Settle);
  const now = () => {
    const { crewRule, proxyChains, proxiesPublished, turnoutPublished } = kept();
    return { crewRule, proxyChains, proxiesPublished, turnoutPublished, ...changed() };
  };
  const set = (over: ReturnType<typeof changed>) => setChanged((all) => ({ ...all, ...over }));
  const save = async () => {
    const input = { idempotencyKey: newIntent(), electionId: props.electionId, ...now() };
    const { data } = await settle({ input }, { additionalTypenames: ['VotingRules', 'CrewConflict'] });
    if (!data) return;
    setChanged({});
    notify(t('voting.rules.saved'));
  };
  return (
    <Show when={can('election:manage')}>
      <details class="voting-section">
        <summary>{t('voting.rules.title')}</summary>
        <div class="voting-form">
          <p class="soft">{t('voting.rules.text')}</p>
          <ErrorSummary errors={said(outcome.error).map((text) => ({ text }))} />
          <RadioGroup
            label={t('voting.rules.crewRule')}
            value={now().crewRule}
            onChange={(crewRule) => set({ crewRule })}
            options={CREW_RULES.map((value) => ({ value, label: t(`voting.rules.crew.${value}`) }))}
          />
          <Checkbox
            label={t('voting.rules.proxyChains')}
            checked={now().proxyChains}
            onChange={(proxyChains) => set({ proxyChains })}
          />
          <Checkbox
            label={t('voting.rules.proxiesPublished')}
            checked={now().proxiesPublished}
            onChange={(proxiesPublished) => set({ proxiesPublished })}
          />
          <Checkbox
            label={t('voting.rules.turnoutPublished')}
            checked={now().turnoutPublished}
            onChange={(turnoutPublished) => set({ turnoutPublished })}
          />
          <div>
            <Button busy={outcome.fetching} onClick={() => void save()}>
              {t('voting.rules.save')}
            </Button>
          </div>
        </div>
      </details>
    </Show>
  );
}
