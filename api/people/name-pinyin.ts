import { pinyin } from 'pinyin-pro';

/**
 * A name as people type it to find somebody: `wangfang` and `wf`. Surnames are read as surnames (单 is `shan`, 曾 `zeng`),
 * ü is `v` as on keyboards; what is neither letter nor Han character falls away.
 */
export function pinyinOf(name: string): { readonly pinyin: string; readonly initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', v: true })
    .map((one) => one.toLowerCase().replaceAll(/[^a-z]/g, ''))
    .filter((one) => one !== '');
  return { pinyin: syllables.join(''), initials: syllables.map((one) => one.charAt(0)).join('') };
}
