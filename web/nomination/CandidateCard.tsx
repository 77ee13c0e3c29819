import { Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Tag } from '../ui/Tag.tsx';

export const CandidateCardCandidate = graphql(`
  fragment CandidateCard_candidate on PublicCandidate {
    name
    struckOn
    profile {
      sex
      birthYear
      ethnicity
      education
      party
      occupation
      cv
      photoFileId
    }
  }
`);

/** A candidate as voters see them: name, what is told of them, and whether they were struck off. */
export function CandidateCard(props: { readonly candidate: FragmentType<typeof CandidateCardCandidate> }) {
  const t = useT();
  const format = useFormat();
  const candidate = () => readFragment(CandidateCardCandidate, props.candidate);
  return (
    <li>
      <p class="candidates-page__name serif">
        {candidate().name}
        <Show when={candidate().struckOn}>
          {(on) => <Tag tone="seal">{t('candidates.public.struck', { date: format().date(on()) })}</Tag>}
        </Show>
      </p>
      <Show when={candidate().profile}>
        {(profile) => (
          <div class="candidates-page__profile">
            <Show when={profile().photoFileId}>
              {(id) => (
                <img src={`/files/${id()}`} alt={t('candidates.public.photo', { name: candidate().name })} />
              )}
            </Show>
            <div>
              <p>
                {t('candidates.public.person', {
                  sex: t(`nomination.form.sex.${profile().sex}`),
                  year: profile().birthYear,
                  ethnicity: profile().ethnicity,
                  education: profile().education,
                  party: profile().party,
                })}
              </p>
              <p>{profile().occupation}</p>
              <p class="soft">{profile().cv}</p>
            </div>
          </div>
        )}
      </Show>
    </li>
  );
}
