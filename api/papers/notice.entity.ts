import { defineEntity, p } from '@mikro-orm/core';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import type { NoticeText } from './notice-blocks.rules.ts';
import { NoticeKind, NoticeState } from './notice.rules.ts';

/** From an issued notice, only the words that it is withdrawn can follow; a draft may be thrown away. */
const FROZEN =
  `if old.state = 'DRAFT' then if tg_op = 'DELETE' then return old; end if; return new; end if; ` +
  `if tg_op = 'UPDATE' and old.state = 'ISSUED' and new.state = 'WITHDRAWN' and ` +
  `to_jsonb(new) - 'state' - 'withdrawn_on' - 'withdrawn_reason' = to_jsonb(old) - 'state' - 'withdrawn_on' - 'withdrawn_reason' ` +
  `then return new; end if; raise exception 'notice_is_frozen'`;

const NoticeSchema = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  schema: '*',
  uniques: [{ name: 'notice_number', properties: ['bodyCode', 'year', 'number'] }],
  checks: [
    {
      name: 'notice_issued_is_whole',
      expression:
        "state = 'DRAFT' or (number is not null and year is not null and issued_on is not null and sha256 is not null and pdf is not null)",
    },
  ],
  triggers: [
    {
      name: 'notice_is_frozen',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'row',
      body: FROZEN,
    },
  ],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk().index(),
    termId: () => p.manyToOne(CongressTerm).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().nullable(),
    kind: code(NoticeKind),
    state: code(NoticeState).default('DRAFT'),
    bodyCode: p.string(),
    bodyName: p.string(),
    title: p.string(),
    content: p.json<NoticeText>(),
    year: p.integer().nullable(),
    number: p.integer().nullable(),
    draftedAt: p.datetime(),
    draftedBy: p.uuid(),
    issuedOn: civilDate().nullable(),
    issuedBy: p.uuid().nullable(),
    anchor: p.string().nullable(),
    pages: p.integer().nullable(),
    sha256: p.string().nullable(),
    pdf: p.blob().lazy().nullable(),
    replacesId: p.uuid().nullable(),
    withdrawnOn: civilDate().nullable(),
    withdrawnReason: p.string().nullable(),
  },
});

/** A notice (公告) of an election committee: numbered by body and year without a gap, and frozen once it is issued. */
export class Notice extends NoticeSchema.class {}
NoticeSchema.setClass(Notice);
