import { screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { ExchangePage } from '../../../web/exchange/ExchangePage.tsx';
import { visitPage } from '../../support/page.tsx';

const election = {
  __typename: 'Election',
  id: 'e1',
  name: '换届选举',
  terms: [{ __typename: 'ElectionTerm', id: 't1', number: 6, congress: '吴兴区人民代表大会' }],
};
const wrong = {
  __typename: 'LintFinding',
  code: 'LIST_DOES_NOT_ADD_UP',
  severity: 'ERROR',
  where: '第12选区',
  roundId: 'r1',
  figure: 1000,
  against: 1001,
};
const open = (findings: readonly object[], permissions: readonly string[] = ['count:read']) =>
  visitPage(ExchangePage, {
    path: '/elections/:id/exports',
    at: '/elections/e1/exports',
    viewer: { permissions },
    answers: { ExchangePage: { election }, PublishChecks: { publishFindings: findings } },
  });

test('figures that disagree are named with both numbers and lead to their round', async () => {
  open([wrong]);
  const table = await screen.findByRole('table', { name: /^公布前核对/ });
  expect(within(table).getByText('本轮选民数 1,000，投票日选民名单（含补正）为 1,001')).toBeTruthy();
  expect(within(table).getByText('改正前不能公布')).toBeTruthy();
  expect(within(table).getByRole('link', { name: '第12选区' }).getAttribute('href')).toBe('/rounds/r1');
});

test('when all agree it says so; the files stand below', async () => {
  open([]);
  expect(await screen.findByText('已宣布的数字全部对得上，可以公布和导出。')).toBeTruthy();
  const link = screen.getByRole('link', { name: '结果数据（NIST SP 1500-100）' });
  expect(link.getAttribute('href')).toBe('/exports/elections/e1/results.json');
  const register = screen.getByRole('link', { name: '吴兴区人民代表大会第 6 届' });
  expect(register.getAttribute('href')).toBe('/exports/terms/t1/deputies.popolo.json');
});

test('the public gets the files without the checks', async () => {
  const { askedFor } = open([wrong], []);
  expect(await screen.findByRole('link', { name: '结果汇总表（XLSX）' })).toBeTruthy();
  expect(askedFor('PublishChecks')).toEqual([]);
});
