import { expect, test } from 'vitest';
import { civilDate } from '../../api/kernel/civil-date.rules.ts';
import { ConstituencyFinder } from '../../api/registration/constituency-finder.rules.ts';
import { handOverPlaces, readHandedOver, worklistOf } from '../../api/registration/handed-over.rules.ts';
import { stateByAge } from '../../api/registration/worklist.rules.ts';
import { idOf } from '../support/build/roll-file.ts';

const finder = new ConstituencyFinder([
  {
    id: 'c3',
    level: 'COUNTY',
    number: 3,
    name: '月河选区',
    divisionCode: '330502002',
    congressDivision: '330502',
    congressName: '吴兴区',
  },
]);
const places = handOverPlaces(['序号', '姓名', '公民身份号码', '事项', '选区', '文书文号', '文书']);
const read = (
  matter: string,
  more: { place?: string; document?: string; id?: string; name?: string } = {},
) => {
  if (!places) throw new Error('the headings were not found');
  const { place = '', document = '', id = idOf(1), name = '沈月' } = more;
  return readHandedOver(places, finder, ['1', name, id, matter, place, '', document], 2);
};

test('ER-2: born on 29 February, eighteen on 1 March of a common year and not the day before', () => {
  const born = civilDate('2008-02-29');
  expect(stateByAge(born, civilDate('2026-02-28'))).toBe('WAITING');
  expect(stateByAge(born, civilDate('2026-03-01'))).toBe('OPEN');
});

test.each([
  ['死亡', 'DIED', 'DEAD_OR_DEPRIVED'],
  ['迁出（区外）', 'MOVED_OUT', 'MOVED_OUT'],
  ['迁入', 'MOVED_IN', 'MOVED_IN'],
  ['年满18周岁', 'TURNED_18', 'NEWLY_18'],
] as const)('%s is read as %s and stands on %s (ER-4)', (matter, reason, list) => {
  expect(read(matter)).toMatchObject({ reason, fault: null });
  expect(worklistOf(reason)).toBe(list);
});

test('ER-8: deprived of rights, suspended or restored only with the number of the decision', () => {
  expect(read('剥夺政治权利')).toMatchObject({ reason: 'RIGHTS_DEPRIVED', fault: 'DOCUMENT_MISSING' });
  expect(read('停止行使选举权利', { document: '（2026）1号' }).fault).toBeNull();
  expect(read('恢复政治权利', { document: '（2026）2号' })).toMatchObject({ reason: 'RIGHTS_RESTORED' });
});

test('what cannot be read is said: name, number, matter, constituency', () => {
  expect(read('死亡', { name: '' }).fault).toBe('NAME_WRONG');
  expect(read('死亡', { id: '123' })).toMatchObject({ fault: 'ID_WRONG', idNumber: null });
  expect(read('结婚').fault).toBe('MATTER_UNKNOWN');
  expect(read('迁入', { place: '99' }).fault).toBe('CONSTITUENCY_UNKNOWN');
  expect(read('迁入', { place: '3' })).toMatchObject({ fault: null, countyId: 'c3' });
  expect(handOverPlaces(['姓名', '事项'])).toBeNull();
});
