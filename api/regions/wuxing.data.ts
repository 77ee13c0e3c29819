import type { DivisionKind } from './division.rules.ts';

/**
 * Wuxing's divisions: GB/T 2260 and the statistical code list of 2023 (cut-off 2023-06-30), 13 streets, 5 towns and a
 * township. 330502103 is not in use. [code, Chinese name, English name, kind, parent]
 */
export const WUXING_DIVISIONS: readonly (readonly [string, string, string, DivisionKind, string | null])[] = [
  ['330000', '浙江省', 'Zhejiang', 'PROVINCE', null],
  ['330500', '湖州市', 'Huzhou', 'CITY', '330000'],
  ['330502', '吴兴区', 'Wuxing District', 'COUNTY', '330500'],
  ['330502001', '月河街道', 'Yuehe Street', 'STREET', '330502'],
  ['330502002', '朝阳街道', 'Chaoyang Street', 'STREET', '330502'],
  ['330502003', '爱山街道', 'Aishan Street', 'STREET', '330502'],
  ['330502004', '飞英街道', 'Feiying Street', 'STREET', '330502'],
  ['330502005', '龙泉街道', 'Longquan Street', 'STREET', '330502'],
  ['330502006', '凤凰街道', 'Fenghuang Street', 'STREET', '330502'],
  ['330502007', '康山街道', 'Kangshan Street', 'STREET', '330502'],
  ['330502008', '仁皇山街道', 'Renhuangshan Street', 'STREET', '330502'],
  ['330502009', '滨湖街道', 'Binhu Street', 'STREET', '330502'],
  ['330502010', '龙溪街道', 'Longxi Street', 'STREET', '330502'],
  ['330502011', '杨家埠街道', 'Yangjiabu Street', 'STREET', '330502'],
  ['330502012', '环渚街道', 'Huanzhu Street', 'STREET', '330502'],
  ['330502013', '湖东街道', 'Hudong Street', 'STREET', '330502'],
  ['330502100', '织里镇', 'Zhili Town', 'TOWN', '330502'],
  ['330502101', '八里店镇', 'Balidian Town', 'TOWN', '330502'],
  ['330502102', '妙西镇', 'Miaoxi Town', 'TOWN', '330502'],
  ['330502104', '埭溪镇', 'Daixi Town', 'TOWN', '330502'],
  ['330502105', '东林镇', 'Donglin Town', 'TOWN', '330502'],
  ['330502200', '道场乡', 'Daochang Township', 'TOWNSHIP', '330502'],
];
