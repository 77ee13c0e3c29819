import { For, Show } from 'solid-js';
import { type FragmentType, graphql, readFragment } from '../graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { useT } from '../i18n/index.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Nothing, Part } from './Part.tsx';
import { Slips } from './Slips.tsx';

const APPRAISALS = graphql(`
  fragment AppraisalPart_record on DutyRecord {
    appraisals {
      id
      heldOn
      category
      issued
      returned
      void
      categories {
        code
        label
        slips
        threshold
      }
    }
  }
`);

/** What voters and colleagues said of the deputy: the category beside the slips it follows from. */
export function AppraisalPart(props: { readonly record: FragmentType<typeof APPRAISALS> }) {
  const t = useT();
  const format = useFormat();
  const appraisals = () => readFragment(APPRAISALS, props.record).appraisals;
  return (
    <Part anchor="appraisals" title={t('duty.appraisal.title')}>
      <Show when={appraisals().length > 0} fallback={<Nothing>{t('duty.appraisal.nothing')}</Nothing>}>
        <For each={appraisals()}>
          {(appraisal) => {
            const reached = () => appraisal.categories.find(({ code }) => code === appraisal.category);
            return (
              <article class="duty-appraisal">
                <div class="duty-appraisal__head">
                  <time dateTime={appraisal.heldOn}>{format().day(appraisal.heldOn)}</time>
                  <Show when={reached()} fallback={<Tag tone="plain">{t('duty.appraisal.undecided')}</Tag>}>
                    {(category) => (
                      <Tag tone="plain" mark="sealed">
                        {category().label}
                      </Tag>
                    )}
                  </Show>
                </div>
                <Slips appraisal={appraisal} />
              </article>
            );
          }}
        </For>
      </Show>
    </Part>
  );
}
