import { Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { PublicField } from '../kernel/graphql/fields.ts';
import { LintCode, LintSeverity } from './publish-lint.rules.ts';

registerEnumType(LintCode, {
  name: 'LintCode',
  description: 'What is wrong with figures that are about to be published (EL 46; ZJE 50).',
});
registerEnumType(LintSeverity, {
  name: 'LintSeverity',
  description: 'ERROR keeps figures inside, WARNING says what they leave out.',
});

@ObjectType('LintFinding', {
  description: 'Two figures that ought to agree before they are published (公布前核对).',
})
export class LintFindingType {
  @PublicField(() => LintCode, 'What is wrong.')
  code!: LintCode;

  @PublicField(() => LintSeverity, 'Whether it keeps the figures inside.')
  severity!: LintSeverity;

  @PublicField(() => String, 'The constituency, or the election.')
  where!: string;

  @PublicField(() => ID, 'The round, where it is about one.', { nullable: true })
  roundId!: string | null;

  @PublicField(() => Float, 'The figure.')
  figure!: number;

  @PublicField(() => Float, 'The figure it is held against.')
  against!: number;
}
