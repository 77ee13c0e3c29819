import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { ProxyDecision } from './decide-proxy.service.ts';
import { ProxyMeans, ProxyReason, ProxyState } from './proxy.rules.ts';

registerEnumType(ProxyReason, { name: 'ProxyReason', description: 'Why a voter votes by proxy (EL 42).' });
registerEnumType(ProxyMeans, { name: 'ProxyMeans', description: 'How the proxy was given (ZJE 43).' });
registerEnumType(ProxyState, { name: 'ProxyState', description: 'Where a request for a proxy stands.' });
registerEnumType(ProxyDecision, { name: 'ProxyDecision', description: 'What the committee says.' });

const KEY = 'A UUID of the caller’s; the same for every retry.';

@InputType({ description: 'A written request for a proxy (EL 42; ZJE 43).' })
export class AskProxyInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The voter who lets another vote.' })
  principalId!: string;

  @Field(() => ID, { description: 'The voter who votes for them.' })
  proxyId!: string;

  @Field(() => ProxyReason, { description: 'Why.' })
  reason!: ProxyReason;

  @Field(() => ProxyMeans, { description: 'How it was given.' })
  means!: ProxyMeans;

  @Field(() => CivilDateScalar, { description: 'When it came in; not after today.' })
  askedOn!: string;

  @Field(() => ID, { nullable: true, description: 'A scan of the paper.' })
  fileId: string | null = null;

  @Field(() => Int, { defaultValue: 1, description: 'For which vote of the constituency.' })
  voteNumber!: number;
}

@InputType({ description: 'The committee’s decision on a proxy.' })
export class DecideProxyInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The request.' })
  proxyGrantId!: string;

  @Field(() => ProxyDecision, { description: 'The decision.' })
  decision!: ProxyDecision;

  @Field(() => String, { nullable: true, description: 'Why; needed for a refusal.' })
  reason: string | null = null;
}

@InputType({ description: 'A proxy that is taken back.' })
export class RevokeProxyInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The proxy.' })
  proxyGrantId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType('ProxyGrant', { description: 'A line of the ledger of proxies.' })
export class ProxyGrantType {
  @StaffField(() => ID, 'The request.')
  id!: string;

  @StaffField(() => Int, 'Its number.')
  number!: number;

  @StaffField(() => String, 'The principal (委托人).')
  principal!: string;

  @StaffField(() => String, 'Where the principal votes.')
  constituencies!: string;

  @StaffField(() => String, 'The proxy (受托人).')
  proxy!: string;

  @StaffField(() => Int, 'Principals the proxy votes for, this one included once it is granted.')
  principalsOfProxy!: number;

  @StaffField(() => ProxyReason, 'Why.')
  reason!: ProxyReason;

  @StaffField(() => ProxyMeans, 'How it was given.')
  means!: ProxyMeans;

  @StaffField(() => CivilDateScalar, 'When it came in.')
  askedOn!: string;

  @StaffField(() => ID, 'A scan of the paper.', { nullable: true })
  fileId!: string | null;

  @StaffField(() => ProxyState, 'Where it stands.')
  state!: ProxyState;

  @StaffField(() => CivilDateScalar, 'When it was decided or taken back.', { nullable: true })
  settledOn!: string | null;

  @StaffField(() => String, 'Why it was decided or taken back so.', { nullable: true })
  settledBecause!: string | null;

  @StaffField(() => Boolean, 'A ballot was handed out under it.')
  used!: boolean;
}

@ObjectType('ProxyGrantConnection', { description: 'A page of the ledger of proxies.' })
export class ProxyGrantConnectionType extends connectionOf('ProxyGrant', () => ProxyGrantType) {}

@ObjectType('PublishedProxy', { description: 'A proxy as it is published before election day (ZJE 43).' })
export class PublishedProxyType {
  @PublicField(() => String, 'The principal.')
  principal!: string;

  @PublicField(() => String, 'The proxy.')
  proxy!: string;

  @PublicField(() => String, 'Where the principal votes.')
  constituencies!: string;
}

@ObjectType('ProxyChanged', { description: 'A proxy that was changed.' })
export class ProxyChangedType {
  @StaffField(() => ID, 'The proxy.')
  proxyGrantId!: string;
}
