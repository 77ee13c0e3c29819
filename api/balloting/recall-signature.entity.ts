import { defineEntity, p } from '@mikro-orm/core';
import { Registration } from '../registration/registration.entity.ts';
import { Recall } from './recall.entity.ts';

const RecallSignatureSchema = defineEntity({
  name: 'RecallSignature',
  tableName: 'recall_signature',
  schema: '*',

  properties: {
    recallId: () => p.manyToOne(Recall).mapToPk().primary(),
    registrationId: () => p.manyToOne(Registration).mapToPk().primary().index(),
  },
});

/** A voter of the original constituency under a demand for recall (EL 50; EY-1). */
export class RecallSignature extends RecallSignatureSchema.class {}
RecallSignatureSchema.setClass(RecallSignature);
