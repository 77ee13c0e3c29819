/** The register of a congress term as the exchange formats need it. */
export interface RegisterFacts {
  readonly congress: {
    readonly id: string;
    readonly name: string;
    readonly englishName: string;
    readonly code: string;
  };
  readonly term: {
    readonly id: string;
    readonly number: number;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
  };
  readonly constituencies: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly divisionCode: string;
    readonly seats: readonly { readonly id: string; readonly number: number }[];
  }[];
  readonly deputies: readonly {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly sex: 'MALE' | 'FEMALE';
    readonly occupation: string | null;
    readonly mandates: readonly {
      readonly id: string;
      readonly seatId: string;
      readonly startsOn: string;
      readonly endsOn: string | null;
      readonly endReason: string | null;
    }[];
  }[];
}

/**
 * A congress term as Popolo: persons, the congress as organization, seats as posts, mandates as memberships,
 * constituencies as areas, the term as event. `x_end_reason` is ours: Popolo has no word for why a mandate ended.
 * Identifiers are ours too; no ID number leaves the county.
 */
export function popolo({ congress, term, constituencies, deputies }: RegisterFacts) {
  const label = `${congress.name}第${term.number}届`;
  return {
    persons: deputies.map((one) => ({
      id: one.personId,
      name: one.name,
      gender: one.sex === 'MALE' ? 'male' : 'female',
      ...(one.occupation ? { summary: one.occupation } : {}),
      identifiers: [{ scheme: 'cn-npc-deputy', identifier: one.id }],
    })),
    organizations: [
      {
        id: congress.id,
        name: congress.name,
        other_names: [{ name: congress.englishName, note: 'English' }],
        classification: 'legislature',
        identifiers: [{ scheme: 'GB/T 2260', identifier: congress.code }],
      },
    ],
    areas: constituencies.map((one) => ({
      id: one.id,
      name: one.name,
      identifier: String(one.number),
      classification: 'constituency',
    })),
    posts: constituencies.flatMap((one) =>
      one.seats.map((seat) => ({
        id: seat.id,
        label: `${one.name} ${seat.number}`,
        role: '代表',
        organization_id: congress.id,
        area_id: one.id,
      })),
    ),
    events: [
      {
        id: term.id,
        name: label,
        classification: 'legislative period',
        organization_id: congress.id,
        start_date: term.startsOn,
        end_date: term.endsOn,
      },
    ],
    memberships: deputies.flatMap((one) =>
      one.mandates.map((mandate) => ({
        id: mandate.id,
        label: `${label}代表`,
        role: '代表',
        person_id: one.personId,
        organization_id: congress.id,
        post_id: mandate.seatId,
        legislative_period_id: term.id,
        start_date: mandate.startsOn,
        ...(mandate.endsOn ? { end_date: mandate.endsOn } : {}),
        ...(mandate.endReason ? { x_end_reason: mandate.endReason } : {}),
      })),
    ),
  };
}
