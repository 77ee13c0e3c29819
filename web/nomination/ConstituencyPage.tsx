import { useParams } from '@solidjs/router';
import { createQuery } from '@urql/solid';
import { Show, createSignal } from 'solid-js';
import { type EnumOf, graphql } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { Page } from '../shell/Page.tsx';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/Button.tsx';
import { CandidateDesk } from './CandidateDesk.tsx';
import { CandidateLists } from './CandidateLists.tsx';
import { NominateForm } from './NominateForm.tsx';
import { Nominations } from './Nominations.tsx';
import { PathSteps } from './PathSteps.tsx';
import { PublishList } from './PublishList.tsx';
import { Rounds } from './Rounds.tsx';
import './constituency-page.css';

const ConstituencyPageQuery = graphql(`
  query ConstituencyPage($electionId: ID!, $constituencyId: ID!) {
    election(id: $electionId) {
      id
      name
      today
    }
    nominationDesk(electionId: $electionId, constituencyId: $constituencyId) {
      electionDay
      constituency {
        id
        name
        seats
        termId
      }
      fewestCandidates
      mostCandidates
      path
      unknownCharacters
      nominees {
        personId
        name
      }
      ...Nominations_desk
      ...PublishList_desk
      ...NominateForm_desk
    }
    candidateLists(electionId: $electionId, constituencyId: $constituencyId) {
      id
      kind
      ...CandidateLists_list
      ...PublishList_list
    }
  }
`);

/** One constituency on its way to the ballot: its nominations, its lists, its votes. */
export function ConstituencyPage() {
  const t = useT();
  const format = useFormat();
  const { can } = useViewer();
  const params = useParams<{ id: string; cid: string }>();
  const where = () => ({ electionId: params.id, constituencyId: params.cid });
  const [result] = createQuery({
    query: ConstituencyPageQuery,
    variables: where,
    pause: () => !can('staff:read'),
    context: { additionalTypenames: ['CandidateList', 'Nomination', 'NominationDesk'] },
  });
  const [open, setOpen] = createSignal<'NOMINATE' | 'PRELIMINARY' | 'FORMAL' | null>(null);
  const lists = () => result.data?.candidateLists ?? [];
  const has = (kind: string) => lists().some((list) => list.kind === kind);
  const before = () => {
    const desk = result.data?.nominationDesk;
    const today = result.data?.election?.today;
    return desk !== undefined && today !== undefined && today < desk.electionDay;
  };
  const mayPublish = () => before() && can('candidates:publish');
  const nextList = (): EnumOf<'CandidateListKind'> | null => {
    if (has('FORMAL')) return null;
    return has('PRELIMINARY') ? 'FORMAL' : 'PRELIMINARY';
  };

  return (
    <Show
      when={result.data?.nominationDesk}
      fallback={
        <Show when={result.error ?? !can('staff:read')} fallback={<p role="status">{t('common.loading')}</p>}>
          <NotFound />
        </Show>
      }
    >
      {(desk) => (
        <Page
          title={desk().constituency.name}
          state={t(
            desk().fewestCandidates === desk().mostCandidates ? 'nomination.stateFixed' : 'nomination.state',
            {
              seats: desk().constituency.seats,
              min: desk().fewestCandidates,
              max: desk().mostCandidates,
              n: format().number(desk().nominees.length),
            },
          )}
          crumbs={[
            { label: t('elections.title'), href: '/elections' },
            { label: result.data?.election?.name ?? '', href: `/elections/${params.id}` },
            { label: desk().constituency.name },
          ]}
          actions={
            <Show when={mayPublish() && nextList()}>
              {(kind) => <Button onClick={() => setOpen(kind())}>{t(`nomination.publish.${kind()}`)}</Button>}
            </Show>
          }
          action={
            <Show when={before() && can('nomination:record') && lists().length === 0}>
              <Button kind="primary" onClick={() => setOpen('NOMINATE')}>
                {t('nomination.form.open')}
              </Button>
            </Show>
          }
        >
          <PathSteps path={desk().path} preliminary={has('PRELIMINARY')} formal={has('FORMAL')} />
          <Show when={lists().length === 0}>
            <p>{t(`nomination.path.${desk().path}`)}</p>
          </Show>
          <Show when={desk().unknownCharacters.length > 0}>
            <p>{t('nomination.unknownCharacters', { characters: desk().unknownCharacters.join('') })}</p>
          </Show>
          <CandidateLists lists={lists()} />
          <Rounds electionId={params.id} constituencyId={params.cid} />
          <Nominations
            desk={desk()}
            changeable={before() && can('nomination:record') && lists().length === 0}
          />
          <CandidateDesk
            electionId={params.id}
            constituencyId={params.cid}
            today={result.data?.election?.today ?? ''}
            nominees={desk().nominees}
            changeable={before() && can('nomination:record') && !has('FORMAL')}
            mayPublish={mayPublish() && !has('FORMAL')}
          />
          <NominateForm
            desk={desk()}
            electionId={params.id}
            today={result.data?.election?.today ?? ''}
            open={open() === 'NOMINATE'}
            onClose={() => setOpen(null)}
          />
          <Show when={nextList()}>
            {(kind) => (
              <PublishList
                kind={kind()}
                desk={desk()}
                lists={lists()}
                electionId={params.id}
                today={result.data?.election?.today ?? ''}
                open={open() === kind()}
                onClose={() => setOpen(null)}
              />
            )}
          </Show>
        </Page>
      )}
    </Show>
  );
}
