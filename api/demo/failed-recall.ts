import { demandRecall } from '../balloting/demand-recall.service.ts';
import { recordRecall, recordRecallVote, scheduleRecall } from '../balloting/record-recall.service.ts';
import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import { idOf } from './chance.ts';
import type { DemoDeputy } from './deputies.ts';
import type { Desks } from './desks.ts';
import type { DemoVoter } from './roll.ts';

/** A recall that came one vote short of half of all voters: asked for by 62, answered in writing, voted on (EL 50 to 53). */
export async function failRecall(
  desks: Desks,
  deputy: DemoDeputy,
  voters: readonly DemoVoter[],
  today: string,
): Promise<void> {
  const on = (days: number) => addDays(civilDate(today), -days);
  const { recallId } = await demandRecall(desks.at(on(30), 'committee'), {
    idempotencyKey: idOf('recall demand'),
    deputyId: deputy.id,
    demandedOn: on(30),
    reasons: '长期不联系选民，多次收到选民来信不作答复。（演示）',
    registrationIds: voters.slice(0, 62).map(({ registrationId }) => registrationId),
  });
  await recordRecall(desks.at(on(24), 'committee'), {
    idempotencyKey: idOf('recall printed'),
    recallId,
    defenceKind: 'WRITTEN',
    defence: '本人因病住院期间未能及时答复来信，出院后已逐件补办并向选民说明。（演示）',
    printedOn: on(24),
  });
  await scheduleRecall(desks.at(on(20), 'committee'), {
    idempotencyKey: idOf('recall scheduled'),
    recallId,
    heldOn: on(14),
    presidedBy: '区人大常委会 副主任（演示）',
  });
  const yes = Math.floor(voters.length / 2);
  const returned = Math.round(voters.length * 0.8);
  await recordRecallVote(desks.at(on(14), 'committee'), {
    idempotencyKey: idOf('recall vote'),
    recallId,
    issued: returned,
    returned,
    yes,
    no: returned - yes - 3,
    invalid: 3,
  });
}
