import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Posting } from './posting.entity.ts';

const PostingCorrectionSchema = defineEntity({
  name: 'PostingCorrection',
  tableName: 'posting_correction',
  schema: '*',
  properties: {
    id: uuidKey(),
    postingId: () => p.manyToOne(Posting).mapToPk().index(),
    wasOn: civilDate(),
    wasUntil: civilDate().nullable(),
    reason: p.text(),
    correctedAt: p.datetime(),
    correctedBy: p.uuid().nullable(),
  },
});

/** The day a posting was recorded for before it was corrected, and why it was. */
export class PostingCorrection extends PostingCorrectionSchema.class {}
PostingCorrectionSchema.setClass(PostingCorrection);
