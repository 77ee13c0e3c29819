import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Posting } from './posting.entity.ts';

const PostingPlaceSchema = defineEntity({
  name: 'PostingPlace',
  tableName: 'posting_place',
  schema: '*',
  properties: {
    id: uuidKey(),
    postingId: () => p.manyToOne(Posting).mapToPk().index(),
    place: p.string(),
    postedOn: civilDate(),
    postedBy: p.string(),
    fileId: p.uuid().nullable(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
    struckAt: p.datetime().nullable(),
    struckReason: p.text().nullable(),
  },
});

/** Proof that a notice hung somewhere: where, since when, put up by whom, with a photo or scan. A wrong one is struck, not deleted. */
export class PostingPlace extends PostingPlaceSchema.class {}
PostingPlaceSchema.setClass(PostingPlace);
