import { createQuery } from '@urql/solid';
import { Show } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Failed } from '../shell/Failed.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';

const ChecksQuery = graphql(`
  query PublishChecks($electionId: ID!) {
    publishFindings(electionId: $electionId) {
      code
      severity
      where
      roundId
      figure
      against
    }
  }
`);

interface Finding {
  readonly code: EnumOf<'LintCode'>;
  readonly severity: EnumOf<'LintSeverity'>;
  readonly where: string;
  readonly roundId: string | null;
  readonly figure: number;
  readonly against: number;
}

/** What is wrong with the declared figures; as long as one of them is an error, nothing leaves the house. */
export function Checks(props: { readonly electionId: string }) {
  const t = useT();
  const format = useFormat();
  const [query, look] = createQuery({
    query: ChecksQuery,
    variables: () => ({ electionId: props.electionId }),
  });
  const said = ({ code, figure, against }: Finding) =>
    t(`exchange.finding.${code}`, { figure: format().number(figure), against: format().number(against) });
  const mark = ({ severity }: Finding) => (
    <Tag tone={severity === 'ERROR' ? 'seal' : 'amber'}>{t(`exchange.severity.${severity}`)}</Tag>
  );
  return (
    <section>
      <h2>{t('exchange.checks')}</h2>
      <Show
        when={query.data}
        fallback={
          <Show when={query.error} fallback={<p role="status">{t('common.loading')}</p>}>
            <Failed error={query.error} onRetry={() => look({ requestPolicy: 'network-only' })} />
          </Show>
        }
      >
        {(data) => (
          <Show when={data().publishFindings.length > 0} fallback={<p>{t('exchange.allAgree')}</p>}>
            <DataTable<Finding>
              caption={t('exchange.checks')}
              rows={data().publishFindings}
              rowKey={({ code, where, roundId }) => `${code} ${where} ${roundId ?? ''}`}
              hrefOf={({ roundId }) =>
                roundId ? `/rounds/${roundId}` : `/elections/${props.electionId}/votes`
              }
              columns={[
                { key: 'where', title: t('exchange.where'), cell: ({ where }) => where },
                { key: 'finding', title: t('exchange.what'), cell: said },
                { key: 'severity', title: t('exchange.weight'), cell: mark },
              ]}
            />
          </Show>
        )}
      </Show>
    </section>
  );
}
