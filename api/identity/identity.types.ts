import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { PublicField } from '../kernel/graphql/fields.ts';
import { Role } from '../kernel/permission.rules.ts';
import { RefusalCode } from '../kernel/refusal.rules.ts';

registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: 'Why the API refuses; in `extensions.code` of an error.',
});
registerEnumType(Role, { name: 'Role', description: 'What somebody is to the system.' });

@ObjectType('HeldRole', { description: 'A role held for an area and all below it.' })
export class HeldRoleType {
  @PublicField(() => Role, 'The role.')
  role!: Role;

  @PublicField(() => DivisionCodeScalar, 'The division the role reaches.')
  areaCode!: string;
}

@ObjectType('BoundCounty', { description: 'The county (县级单位) this request is bound to.' })
export class BoundCountyType {
  @PublicField(() => DivisionCodeScalar, 'Its GB/T 2260 code.')
  code!: string;

  @PublicField(() => String, 'Its name.')
  name!: string;
}

@ObjectType('Viewer', { description: 'Who is asking, and what they may do.' })
export class ViewerType {
  @PublicField(() => ID, 'The account; null for the public.', { nullable: true })
  accountId!: string | null;

  @PublicField(() => String, 'The name shown for the account.', { nullable: true })
  displayName!: string | null;

  @PublicField(() => ID, 'The viewer’s own entry in the register of deputies, when they are one.', {
    nullable: true,
  })
  deputyId!: string | null;

  @PublicField(() => [HeldRoleType], 'Roles held, each with its area.')
  roles!: readonly HeldRoleType[];

  @PublicField(() => [String], 'Everything the viewer may do somewhere, as `noun:verb`.')
  viewerCan!: readonly string[];

  @PublicField(() => BoundCountyType, 'The county the answer is about.')
  county!: BoundCountyType;
}

@ObjectType('DemoAccount', { description: 'An account of a demo county, for newcomers to try.' })
export class DemoAccountType {
  @PublicField(() => String, 'User name.')
  username!: string;

  @PublicField(() => String, 'The name shown for it.')
  displayName!: string;

  @PublicField(() => String, 'Its password, the same for all.')
  password!: string;
}

@InputType({ description: 'An attempt to sign in.' })
export class SignInInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'User name of the account.' })
  username!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;
}

@InputType({ description: 'Signing out.' })
export class SignOutInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;
}
