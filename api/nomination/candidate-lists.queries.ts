import { columns, type ListPlan, type TypePlan } from '../kernel/plan/plan.ts';

const candidatePlan: TypePlan = {
  type: 'Candidate',
  fields: columns({ personId: 'person_id', position: 'position', name: 'name' }),
};

const candidateListPlan: TypePlan = {
  type: 'CandidateList',
  fields: {
    ...columns({ id: 'id', kind: 'kind', publishedOn: 'published_on', constituencyId: 'constituency_id' }),
    candidates: {
      kind: 'many',
      of: () => candidatePlan,
      rows: (self, me) => ({
        from: `county.candidate ${me}`,
        where: `${me}.list_id = ${self}.id`,
        order: `${me}.position`,
      }),
    },
  },
};

/** The lists a constituency has published, the preliminary one first. */
export const candidateListsPlan: ListPlan = {
  kind: 'list',
  of: candidateListPlan,
  rows: (me, at) => ({
    from: `county.candidate_list ${me}`,
    where: `${me}.election_id = ${at.arg('electionId', 'uuid')} and ${me}.constituency_id = ${at.arg('constituencyId', 'uuid')}`,
    order: `${me}.kind desc`,
  }),
};

/** What the plans of this feature answer for. */
export const NOMINATION_PLANS: readonly TypePlan[] = [candidateListPlan, candidatePlan];
