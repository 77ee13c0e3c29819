import { defineEntity, p } from '@mikro-orm/core';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { code, rowKey } from '../kernel/columns.ts';
import { PollingPlace } from './polling-place.entity.ts';

const TurnoutReportSchema = defineEntity({
  name: 'TurnoutReport',
  tableName: 'turnout_report',
  schema: '*',
  indexes: [{ name: 'turnout_report_of_place', properties: ['placeId', 'level', 'hour', 'id'] }],
  checks: [
    { name: 'turnout_report_not_negative', expression: 'voters >= 0' },
    { name: 'turnout_report_hour', expression: 'hour >= 0 and hour <= 23' },
  ],
  triggers: [
    {
      name: 'turnout_report_is_final',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'turnout_report_is_final'`,
    },
  ],
  properties: {
    id: rowKey(),
    placeId: () => p.manyToOne(PollingPlace).mapToPk(),
    level: code(CongressLevel),
    /** Up to the end of this hour. */
    hour: p.smallint(),
    voters: p.integer(),
    reportedBy: p.string(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
});

/** How many had voted at a place by some hour, as it was told by telephone. The latest figure counts, all are kept. */
export class TurnoutReport extends TurnoutReportSchema.class {}
TurnoutReportSchema.setClass(TurnoutReport);
