/** A division of the demo district and how many constituencies of each level lie in it. */
export interface DemoDivision {
  readonly code: string;
  readonly name: string;
  /** Constituencies of the district’s congress, numbered through the district in the order of this list. */
  readonly county: number;
  /** Constituencies of the township’s own congress, numbered from 1; streets have none (EL-2). */
  readonly township: number;
}

/** The demo district: 13 streets, 5 towns and a township, 150 constituencies of the district and 180 of townships. */
export const DEMO_DIVISIONS: readonly DemoDivision[] = [
  { code: '330502001', name: '月河街道', county: 9, township: 0 },
  { code: '330502002', name: '朝阳街道', county: 9, township: 0 },
  { code: '330502003', name: '爱山街道', county: 9, township: 0 },
  { code: '330502004', name: '飞英街道', county: 9, township: 0 },
  { code: '330502005', name: '龙泉街道', county: 10, township: 0 },
  { code: '330502006', name: '凤凰街道', county: 8, township: 0 },
  { code: '330502007', name: '康山街道', county: 6, township: 0 },
  { code: '330502008', name: '仁皇山街道', county: 7, township: 0 },
  { code: '330502009', name: '滨湖街道', county: 6, township: 0 },
  { code: '330502010', name: '龙溪街道', county: 7, township: 0 },
  { code: '330502011', name: '杨家埠街道', county: 6, township: 0 },
  { code: '330502012', name: '环渚街道', county: 6, township: 0 },
  { code: '330502013', name: '湖东街道', county: 6, township: 0 },
  { code: '330502100', name: '织里镇', county: 18, township: 50 },
  { code: '330502101', name: '八里店镇', county: 10, township: 34 },
  { code: '330502102', name: '妙西镇', county: 5, township: 20 },
  { code: '330502104', name: '埭溪镇', county: 7, township: 28 },
  { code: '330502105', name: '东林镇', county: 7, township: 28 },
  { code: '330502200', name: '道场乡', county: 5, township: 20 },
];
