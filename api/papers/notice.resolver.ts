import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { draftNotice } from './draft-notice.service.ts';
import { issueNotice } from './issue-notice.service.ts';
import { issuingBodies } from './issuing-body.queries.ts';
import { NoticeKind } from './notice.rules.ts';
import {
  DraftNoticeInput,
  IssueNoticeInput,
  IssuingBodyDoneType,
  IssuingBodyType,
  NoticeDoneType,
  NoticeIssuedType,
  NoticePageType,
  SetIssuingBodyInput,
  WithdrawNoticeInput,
} from './notice.types.ts';
import { notices } from './notices.queries.ts';
import { setIssuingBody } from './set-issuing-body.service.ts';
import { withdrawNotice } from './withdraw-notice.service.ts';

@Resolver()
export class NoticeResolver {
  @PermittedQuery(() => NoticePageType, 'election:read', 'The register of the notices of an election.')
  notices(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('kind', () => NoticeKind, { nullable: true, description: 'Of one kind.' }) kind: NoticeKind | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return notices(ctx, { electionId, kind, after });
  }

  @PermittedQuery(() => [IssuingBodyType], 'staff:read', 'The committees of an election, and how they print.')
  issuingBodies(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return issuingBodies(ctx, electionId);
  }

  @PermittedMutation(() => NoticeDoneType, 'notice:manage', 'Drafts a notice from the records.')
  draftNotice(
    @Arg('input', () => DraftNoticeInput, { description: 'The notice.' }) input: DraftNoticeInput,
    @Ctx() ctx: RequestContext,
  ) {
    return draftNotice(ctx, input);
  }

  @PermittedMutation(() => NoticeIssuedType, 'notice:manage', 'Numbers a draft and freezes it.')
  issueNotice(
    @Arg('input', () => IssueNoticeInput, { description: 'The draft.' }) input: IssueNoticeInput,
    @Ctx() ctx: RequestContext,
  ) {
    return issueNotice(ctx, input);
  }

  @PermittedMutation(() => NoticeDoneType, 'notice:manage', 'Withdraws a notice, or throws a draft away.')
  withdrawNotice(
    @Arg('input', () => WithdrawNoticeInput, { description: 'The notice.' }) input: WithdrawNoticeInput,
    @Ctx() ctx: RequestContext,
  ) {
    return withdrawNotice(ctx, input);
  }

  @PermittedMutation(() => IssuingBodyDoneType, 'notice:manage', 'Says how the papers of a body are set.')
  setIssuingBody(
    @Arg('input', () => SetIssuingBodyInput, { description: 'The body.' }) input: SetIssuingBodyInput,
    @Ctx() ctx: RequestContext,
  ) {
    return setIssuingBody(ctx, input);
  }
}
