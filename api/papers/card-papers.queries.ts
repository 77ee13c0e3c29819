import QRCode from 'qrcode';
import { requireIn } from '../kernel/auth.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { groupedNumber } from '../registration/voter-card.rules.ts';
import { signCard } from '../registration/voter-card-token.ts';
import { officialDate } from './chinese-date.rules.ts';
import { placeOf } from './notice-before.rules.ts';
import { congressOfTerm } from './notice-facts.queries.ts';
import type { PaperFile, Which } from './paper-file.ts';
import { press } from './press.ts';
import { qrSvg } from './qr-svg.rules.ts';

interface CardRow {
  readonly number: string;
  readonly name: string;
  readonly day: string;
  readonly issuedOn: string;
  readonly divisionCode: string;
  readonly places: readonly { readonly name: string; readonly address: string; readonly hours: string }[];
  readonly constituencies: readonly {
    readonly congress: string;
    readonly term: number;
    readonly number: number;
    readonly name: string;
  }[];
}

/** Sheets of one file; a whole county is printed constituency by constituency. */
const MOST_CARDS = 5_000;

/** The cards in force of a batch, or of a constituency, with all that stands on them. */
async function cardsOf(ctx: RequestContext, electionId: string, which: Which): Promise<CardRow[]> {
  const rows = await ctx.reader.rows<CardRow>(
    `select v.number, p.name, e.election_day::text as day, v.issued_on::text as "issuedOn", c.division_code as "divisionCode",
       (select coalesce(json_agg(json_build_object('name', s.name, 'address', s.address,
           'hours', s.opens_at || '—' || s.closes_at) order by s.number), '[]')
         from county.polling_place s join county.polling_place_constituency x on x.place_id = s.id
         where s.election_id = v.election_id and s.vote_number = 1 and s.kind <> 'MOBILE_BOX'
           and x.constituency_id = g.constituency_id) as places,
       (select json_agg(json_build_object('congress', k.name, 'term', t.number, 'number', o.number, 'name', o.name) order by k.level)
         from county.registration r join county.constituency o on o.id = r.constituency_id
         join county.congress_term t on t.id = o.term_id join county.congress k on k.id = t.congress_id
         join county.election_term w on w.term_id = t.id and w.election_id = v.election_id
         where r.person_id = g.person_id and r.removed_on is null) as constituencies
     from county.voter_card v join county.election e on e.id = v.election_id
     join county.registration g on g.id = v.registration_id join county.constituency c on c.id = g.constituency_id
     join county.person p on p.id = g.person_id
     where v.election_id = $1 and v.revoked_on is null and ($2::int is null or v.batch = $2::int)
       and ($3::uuid is null or g.constituency_id = $3::uuid)
     order by c.number, c.id, v.registration_id limit ${MOST_CARDS + 1}`,
    [electionId, which.batch ?? null, which.constituencyId ?? null],
  );
  if (rows.length === 0) throw new DomainError('NOT_FOUND', { entity: 'VoterCard', where: electionId });
  if (rows.length > MOST_CARDS) throw new DomainError('PAGE_SIZE', { max: MOST_CARDS });
  for (const area of new Set(rows.map(({ divisionCode }) => divisionCode))) {
    requireIn(ctx, 'paper:print', area);
  }
  return rows;
}

/** Voter cards, ten to a sheet (EL 28; EV-2). Nothing of the voter is on them or in the code. */
export async function voterCards(ctx: RequestContext, electionId: string, which: Which): Promise<PaperFile> {
  const rows = await cardsOf(ctx, electionId, which);
  const cards = rows.map(({ number, day, places, constituencies }) => {
    const [place] = places.length === 1 ? places : [];
    return {
      number: groupedNumber(number),
      election: constituencies.map(({ congress, term }) => congressOfTerm(congress, term)).join('、'),
      constituencies: constituencies.map(placeOf),
      day: officialDate(day, 'FIGURES'),
      place: place ? `${place.name}（${place.address}）` : '见投票时间和地点的公告',
      hours: place ? place.hours : '见公告',
      qr: qrSvg(QRCode.create(signCard(ctx, { electionId, number }), { errorCorrectionLevel: 'M' }).modules),
    };
  });
  const title = `选民证${which.batch ? `第${which.batch}批` : ''}`;
  const { pdf } = await press.print(
    'voter-cards',
    { title, cards },
    { date: printedOn(rows), missing: 'REFUSE' },
  );
  return { title, pdf, frozen: false };
}

/** Who is to receive which card. */
export async function cardReceipts(
  ctx: RequestContext,
  electionId: string,
  which: Which,
): Promise<PaperFile> {
  const rows = await cardsOf(ctx, electionId, which);
  const [first] = rows;
  const lines = rows.map(({ number, name }, at) => [String(at + 1), groupedNumber(number), name, '']);
  const filled = lines.length % 2 === 0 ? lines : [...lines, ['', '', '', '']];
  const one = first?.constituencies[0];
  const subtitle = which.constituencyId && one ? placeOf(one) : '';
  const { pdf } = await press.print(
    'receipts',
    { title: '选民证签收表', subtitle, rows: filled },
    { date: printedOn(rows), missing: 'CODE_POINT' },
  );
  return { title: '选民证签收表', pdf, frozen: false };
}

const printedOn = (rows: readonly CardRow[]): string =>
  rows
    .map(({ issuedOn }) => issuedOn)
    .toSorted()
    .at(-1) ?? '2000-01-01';
