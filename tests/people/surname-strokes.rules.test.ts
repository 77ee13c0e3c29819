import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bySurnameStrokes,
  compareBySurname,
  compareCharacters,
  strokesOf,
  unknownCharacters,
} from '../../api/people/surname-strokes.rules.ts';
import worked from '../cases/surname-strokes.json' with { type: 'json' };

test('EF-7: the worked case of GF 3003-1999', () => {
  const surnames = bySurnameStrokes(worked.measured.output.toReversed()).map((name) => name.charAt(0));
  expect(surnames).toEqual(worked.expected_surname_order);
});

test.each([
  ['一', '1'],
  ['丁', '12'],
  ['王', '1121'],
  ['李', '1234521'],
  ['吴', '2511134'],
  ['张', '5153154'],
  ['陈', '5215234'],
  ['欧', '13453534'],
])('GF 3002-1999: %s is written %s', (character, strokes) => {
  expect(strokesOf(character)).toBe(strokes);
});

test('EF-7: as many strokes are told apart by 横竖撇点折', () => {
  expect(['乙', '丿', '丶', '丨', '一'].sort(compareCharacters)).toEqual(['一', '丨', '丿', '丶', '乙']);
});

test('EF-7: the same strokes stand as in the Table of General Standard Chinese Characters', () => {
  expect(bySurnameStrokes(['由山', '田山', '甲山', '申山'])).toEqual(['甲山', '申山', '田山', '由山']);
});

test('EF-7: one surname, then the given name character by character, the shorter one first', () => {
  expect(bySurnameStrokes(['王丽', '王一丁', '王丁', '王一'])).toEqual(['王一', '王一丁', '王丁', '王丽']);
});

test('EF-7: a compound surname stands by its first character, after the single surname', () => {
  const names = ['赵一', '欧阳一', '欧震', '诸葛亮', '陈一', '欧阳', '司马光'];
  expect(bySurnameStrokes(names)).toEqual(['司马光', '陈一', '欧阳', '欧震', '欧阳一', '赵一', '诸葛亮']);
});

test('a space that stretches a name and the dot of a transcribed one do not count', () => {
  expect(compareBySurname('王　一', '王一')).toBe(0);
  expect(unknownCharacters(['买买提·艾力'])).toEqual([]);
});

test('EF-7: a character that the table lacks comes last, by code point, and is reported once', () => {
  const names = ['龘一', '㧐一', '㕮一', '王㧐'];
  expect(bySurnameStrokes(names)).toEqual(['王㧐', '龘一', '㕮一', '㧐一']);
  expect(unknownCharacters(names)).toEqual(['㧐', '㕮']);
});

test('the hundred most common surnames and the common compound ones are in the table', () => {
  const surnames =
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤' +
    '欧阳上官司马诸葛皇甫尉迟公孙慕容令狐端木万俟澹台濮阳长孙宇文司徒鲜于闾丘亓官颛孙壤驷漆雕';
  expect(unknownCharacters([surnames])).toEqual([]);
});

test('the order is total and stable', () => {
  const characters = fc.constantFrom(...Array.from('王王李欧阳司马一丁卜吴㧐㕮由甲'));
  const names = fc.array(fc.array(characters, { minLength: 1, maxLength: 4 }).map((them) => them.join('')));
  fc.assert(
    fc.property(names, (given) => {
      const sorted = bySurnameStrokes(given);
      expect(bySurnameStrokes(sorted)).toEqual(sorted);
      expect([...sorted].sort()).toEqual([...given].sort());
      for (const [at, name] of sorted.entries()) {
        for (const later of sorted.slice(at)) expect(compareBySurname(name, later)).toBeLessThanOrEqual(0);
      }
      expect(bySurnameStrokes([...given].reverse())).toEqual(sorted);
    }),
  );
});
