import type { ErrorMessages } from '../zh-CN/error.ts';

export const error: ErrorMessages = {
  INTERNAL:
    'Something went wrong on our side and nothing was saved. Try again; if it fails again, give incident {{ incident }} to the administrator.',
  BAD_USER_INPUT: 'Some of this is not filled in correctly. Check it and submit again.',
  NETWORK: 'The server cannot be reached. Check the network and try again; what you typed is still here.',
  UNKNOWN: 'This did not work ({{ code }}). Try again; if it fails again, tell the administrator.',
  ANOTHER_COUNTY: 'Your account belongs to another county and cannot be used here.',
  AREA_OUTSIDE_COUNTY: 'Area {{ area }} is not in this county, and a role cannot reach beyond it.',
  USERNAME_TAKEN: 'The user name {{ username }} is taken. Choose another.',
  COUNTY_UNKNOWN: 'This system does not serve that county.',
  CASE_ACKNOWLEDGED:
    'This report has been taken in hand already, perhaps by a colleague just now. Reload the page.',
  CASE_CLOCK_FAULTY:
    'Limits lie between 1 and 60 days, and the one near election day is no longer than the usual one.',
  CASE_CLOSED: 'This case is closed and cannot be changed. Reload the page.',
  CASE_NOT_ACKNOWLEDGED: 'Take the report in hand first; then it can be handed over or closed.',
  CASE_NOT_HANDED_OVER:
    'No hand-over is on record, so the case cannot be closed as handed over. Record the hand-over first.',
  COMPLAINANT_UNKNOWN: 'Whoever reported left neither a name nor a way to reach them.',
  RECEIPT_NOTED_ALREADY: 'The receipt of this hand-over is on record already.',
  SUBJECT_NAMED_ALREADY: '{{ name }} is already named in this case.',
  TOO_MANY_FILES: 'At most {{ most }} files can be attached. Remove some and send again.',
  CURSOR_UNREADABLE: 'This page is out of date. Go back to the first page.',
  FORBIDDEN: 'You are not allowed to do this. If you should be, tell the administrator.',
  FORBIDDEN_HERE: 'Your permission does not reach this area. If it should, tell the administrator.',
  IDEMPOTENCY_KEY_REUSED:
    'This conflicts with an earlier submission and was not saved. Reload the page and try again.',
  COLUMNS_MISSING: 'Say which column is the name, which the ID number, and which at least one constituency.',
  COLUMN_TWICE: 'Two columns are set to the same item. Change one of them.',
  TOO_MANY_FOR_WORKBOOK:
    'There are more than {{ most }} rows, too many for a workbook. Download the CSV instead.',
  UPLOAD_OFFSET: 'The rest of the file does not fit what has arrived. Upload the file again.',
  IMPORT_STATE:
    'This import is no longer in preview; somebody may have committed or cancelled it. Reload the page to see.',
  LIST_UNCHANGED: 'The roll is exactly what was published last. There is nothing new to publish.',
  LOOK_UP_AMBIGUOUS:
    'More than one voter fits, so nothing is shown. Please ask at the election office with your ID card.',
  ID_MALFORMED: 'The number in the address is incomplete or wrong. Open the record from its list again.',
  NOT_FOUND: 'This record was not found. It may be gone, or outside the area you look after.',
  PAGE_SIZE: 'At most {{ max }} can be shown at once.',
  ROLL_CHANGED:
    'The roll has changed since the preview, and no row was imported. The preview was made anew: check it, then commit.',
  ROLL_EMPTY: 'Nobody on the roll is old enough yet. Import the roll before publishing the list.',
  SIGN_IN_FIRST: 'Sign in first.',
  TOO_MANY_ATTEMPTS: 'Too many attempts. Try again in {{ retryInSeconds }} seconds.',
  WRONG_NAME_OR_PASSWORD: 'The user name or the password is wrong.',
  ALREADY_DECIDED: 'The qualification of {{ name }} has been decided already and cannot be decided again.',
  ALREADY_DECLARED: 'This result has been declared and can no longer be changed.',
  ALREADY_DEPUTY: '{{ name }} is a deputy of this term already and cannot take a second seat.',
  CARDS_AFTER_ELECTION: 'Election day is over; no further voter cards can be made.',
  CARDS_BEFORE_LIST:
    'No voter list has been published. Cards are made from the published list: publish it first.',
  CARDS_ISSUED_ALREADY: 'Every voter on the list has a card; there is none to make.',
  CARD_FORGED: 'This county did not sign this voter card, or its code is damaged. Check the ID card instead.',
  CARD_REVOKED: 'Voter card {{ number }} is revoked. Check the ID card, and make another card if needed.',
  CARD_UNKNOWN: 'There is no voter card {{ number }}. Check the number.',
  CHARACTERS_MISSING:
    'No font has these characters: {{ characters }}. Check how they are written, or let their codes be printed in the settings of the body.',
  PRESS_BUSY: 'Too many papers are being set. Try again in a moment.',
  NOTICE_REFUSED: 'The notice cannot be drafted yet; see what is missing.',
  NOTICE_STATE: 'The state of this notice has changed meanwhile. Reload the page.',
  CHOICE_ALREADY_LISTED: '{{ name }} is on the count sheet already.',
  COMMITTEE_DISSOLVED: 'This election committee ended its work on {{ on }} and can no longer be changed.',
  COMMITTEE_EXISTS:
    '{{ congress }} already has an election committee in this election. Add to the existing one.',
  COMMITTEE_MEMBERS_LISTED:
    '{{ names }} still sit on the election committee and must leave it before they become candidates (Electoral Law, article 10). Record the day they left on the page “Election committees”, then publish the list.',
  CONGRESS_NOT_IN_ELECTION: '{{ congress }} is not part of this election.',
  DECISION_MISSING: 'Fill in the body that decided and the number of the decision.',
  DELEGATED_ALREADY: 'The committee of {{ congress }} was entrusted already.',
  DELEGATION_UNFIT:
    'Only the county’s committee may entrust a township’s committee, within the same election.',
  ELECTION_NOT_OVER: 'Election day is {{ electionDay }}. A committee ends its work after the election.',
  ID_NUMBER_FAULTY: 'The ID number is not valid. Check it and type it again.',
  LEFT_ALREADY: 'They left the committee on {{ on }}; nothing more is to be recorded.',
  LEFT_BEFORE_APPOINTED: 'The day of leaving cannot be before the appointment on {{ on }}.',
  NAME_DIFFERS: 'This ID number is on record with another name than {{ name }}. Check name and number.',
  OFFICE_EXISTS: 'There is an office named “{{ name }}” already.',
  SITS_ALREADY: '{{ name }} already sits on this committee.',
  SUMMARY_MISSING: 'Fill in the summary report and the body that took the archive.',
  CONSTITUENCY_IN_USE:
    'Constituency {{ number }} has registrations or nominations and cannot be dropped. Move its voters on the roll first.',
  DIVISION_EXISTS: 'The code {{ code }} is in use already.',
  FILE_UNREADABLE: 'This file cannot be read. Save it as .xlsx or .csv and try again.',
  NO_EARLIER_TERM: 'This congress has no earlier term here to take constituencies from.',
  PERIOD_FAULTY: 'The last day cannot be before the first.',
  PLAN_COLUMNS_MISSING:
    'The headings lack the columns “no.”, “unit” and “population”. Name them in the first row and try again.',
  LIST_FAULTY:
    '{{ refused }} rows of the code list cannot be read; nothing was written. Mend them and import again.',
  PLAN_CHANGED:
    '“{{ name }}” was saved by somebody else after you opened it. Your changes are still on this page; look at the newest version in another tab, then decide.',
  PLAN_FROZEN: '“{{ name }}” was decided on or put aside and can no longer be changed. Begin another plan.',
  PLAN_NOT_ADOPTABLE: 'The plan has {{ count }} faults and cannot be adopted. Mend what “Check” lists.',
  PLAN_OF_ANOTHER_CONGRESS: 'Only a plan of the same congress can be copied.',
  PLAN_TOO_LARGE: 'A plan holds at most {{ max }} constituencies and units.',
  ROLL_POSTED: 'The voter list was published; constituencies can no longer be changed.',
  SEATS_ALLOTTED: 'The constituencies set up already hold {{ allotted }} seats; there cannot be fewer.',
  SEATS_DO_NOT_ADD_UP: 'The seats of the units add up to {{ given }}; they must make {{ wanted }}.',
  SEATS_FROZEN:
    'A number of seats once fixed stays (Electoral Law, article 14). It is fixed anew only after boundaries changed or population shifted.',
  SEATS_UNCHANGED: 'Neither seats nor population changed; nothing is to be fixed anew.',
  TERM_HAS_CONSTITUENCIES: 'This term has constituencies already. To change them, fix the plan anew.',
  TOLERANCE_FAULTY: 'The first line must be above zero, and the second not below it.',
  UNIT_NAMED_TWICE: 'A number or unit stands twice. Check the list.',
  ZONE_MEMBER_UNFIT:
    '{{ code }} cannot be in the zone: only streets, towns and townships of this county in force, each in one zone at a time.',
  CONSTITUENCY_NOT_IN_ELECTION: '{{ constituency }} is not part of “{{ election }}”.',
  COUNT_CLOSED: 'This count is closed; nothing more can be keyed.',
  COUNT_FAULTY: 'Some figures of the count sheet cannot be true. Check those that are marked.',
  DATE_AHEAD: 'The date cannot be later than today ({{ today }}).',
  BEFORE_DEMAND: 'The day cannot be before {{ on }}.',
  BEFORE_MANDATE: 'The day cannot be before the mandate began ({{ startsOn }}).',
  MANDATE_END_FAULTY: 'This decision cannot be recorded yet. Check the vote and the session.',
  MANDATE_NOT_RUNNING: '{{ name }} holds no mandate now.',
  RECALL_FAULTY: 'These figures of the recall vote cannot be. The constituency has {{ registered }} voters.',
  RECALL_OPEN: 'A recall of {{ name }} is under way.',
  RECALL_STATE: 'This step is not possible at this point of the recall. Reload the page.',
  SIGNATURES_NOT_ON_ROLL:
    '{{ count }} signature(s) are not of voters of the original constituency. Nothing was recorded.',
  SIGNATURES_TOO_FEW: '{{ given }} voters signed; the law asks for {{ needed }} (Electoral Law, art. 50).',
  NO_OTHER_SEAT: '{{ name }} holds no seat that conflicts with this one. There is nothing to choose.',
  REVIEW_STANDS_AGAINST:
    'The qualification review found something against {{ name }}. Look again, or declare the election void.',
  CUT_CHOICE_FAULTY:
    'These cannot be the candidates of the other election: whoever is clearly within the list must be on it, and the rest come from those level.',
  CUT_UNDECIDED:
    'Votes are level at the last place of the list for the other election, and the law does not say who stands. Choose by the decision of the election committee.',
  DECLARATION_ALREADY_REQUESTED: 'This declaration was asked for already. Another officer must declare.',
  DECLARATION_NOT_REQUESTED: 'Nobody asked for this declaration. One officer asks, another declares.',
  DECLARED_BY_SAME_PERSON: 'You asked for this declaration. Another officer must check and declare.',
  PHOTO_MISSING:
    'A photo of the signed sheet is missing for {{ places }} place(s). Add it, or say why there is none.',
  PLACES_MISSING: '{{ missing }} place(s) are not counted yet. The count cannot be closed.',
  PLACES_UNKNOWN: '{{ constituency }} is counted at its polling places. Name them first.',
  PLACE_AGREED: 'Both keyings of {{ place }} agree. To correct them, an officer must send the sheets back.',
  PLACE_MISSING: 'This vote is counted in several places. Say which one.',
  WRITE_INS_UNMERGED: 'Nobody decided yet whom these written names stand for: {{ names }}.',
  WRITTEN_NAME_DECIDED: 'It is decided already whom “{{ name }}” stands for. Take that back first.',
  WRITTEN_NAME_UNKNOWN: 'There is no “{{ name }}” on the sheets.',
  DECLARER_KEYED: 'You keyed a count sheet of this round. Somebody else must declare the result.',
  DOUBLE_MANDATE:
    '{{ name }} sits in {{ congress }}. Nobody may sit in congresses of two areas of which neither lies in the other (Electoral Law, art. 48); only one can be kept.',
  ELECTION_DAY_AHEAD: 'Election day ({{ electionDay }}) has not come; no round can be opened yet.',
  GROUND_MISSING: 'State the ground on which the election is declared void.',
  GROUND_TOO_LONG: 'The ground can have 255 characters at most.',
  HELD_TOO_EARLY: 'The vote cannot be held before {{ electionDay }}.',
  KEYED_BY_SAME_PERSON: 'You made the other keying. Two different people must key the sheet.',
  KEYING_TAKEN: 'Keying {{ keying }} was made by another clerk.',
  KEYING_UNKNOWN: 'A sheet is keyed twice: keying 1 and keying 2.',
  NAME_AMBIGUOUS: 'Several voters are called {{ name }}. Say which one is meant.',
  BALLOT_ALREADY_GIVEN:
    '{{ name }} was given a ballot at {{ place }} between {{ hour }}:00 and the next hour, and cannot have another. If that was a mistake, ask for it to be undone; another person looks, then check in again.',
  BALLOT_GIVEN_TO_PROXY:
    'The ballot of {{ name }} was taken by the proxy {{ proxy }} at {{ place }} in hour {{ hour }}. There is no other.',
  BOX_HANDED_OVER: 'The box of {{ place }} has been handed over already.',
  BOX_NOT_SEALED: 'The box of {{ place }} is not sealed yet, so it cannot be handed over.',
  CARD_OF_OTHER_ELECTION: 'This card is of another election. Please use the ID number.',
  CHECK_INS_IN_QUESTION:
    '{{ n }} check-ins wait for a second look. Let another person decide on them, then close.',
  CLOSING_FIGURES_MISSING:
    'For each level, enter the ballots issued and those left over; neither can be negative.',
  CREW_CONFLICT:
    '{{ name }} is the candidate {{ candidate }} or a near relative, and by law may not do this work in the constituency (Electoral Law Art. 43; Zhejiang rules Art. 40).',
  CREW_MEMBER_ELSEWHERE: '{{ name }} works at {{ place }} already; nobody can be at two places.',
  CREW_NOT_CHOSEN:
    'Scrutineers and tellers are chosen by voters. Please say by whom and on which day {{ name }} was chosen.',
  HOUR_NOT_OF_VOTING: 'Hour {{ hour }} is not one in which this place has been voting.',
  KINSHIP_KNOWN: 'That {{ name }} and {{ relative }} are near relatives is on record already.',
  KINSHIP_WITH_ONESELF: '{{ name }} cannot be declared their own relative.',
  LEDGER_FAULTY: 'These figures of ballot papers cannot be. Please check what is marked.',
  LEVEL_NOT_SERVED: '{{ place }} does not hand out ballots of this level.',
  NOT_ON_ROLL:
    'This person is not on the published voter list of this election and cannot have a ballot. Please ask the election office.',
  PAPERS_DO_NOT_ADD_UP:
    'The ballot papers do not add up, so the place cannot be closed. Count again; if the difference stays, give its reason and let two people sign.',
  PLACE_CLOSED: 'Voting at {{ place }} has ended.',
  PLACE_NOT_OPEN: 'Voting at {{ place }} has not begun.',
  PLACE_NOT_READY: 'The preparation is not complete, so voting cannot begin. Please see to what is marked.',
  PLACE_OPENED_ALREADY: 'Voting at {{ place }} has begun already.',
  PROXY_DECIDED: 'Proxy no. {{ number }} is settled and cannot be changed.',
  PROXY_REFUSED:
    '{{ proxy }} cannot vote for {{ principal }} under the rules; nothing was recorded. Please see the reasons.',
  PROXY_TOO_LATE: 'Election day ({{ electionDay }}) is over; no proxy can be granted any more.',
  PROXY_USED: 'A ballot was taken under proxy no. {{ number }}, so it cannot be taken back.',
  SECOND_LOOK_BY_ANOTHER: 'You asked for this to be undone; another person has to look.',
  SIGNATURES_MISSING: '{{ needed }} people of this crew must sign, a scrutineer among them.',
  TURNOUT_COUNTED_AT_DESK:
    '{{ place }} checks voters in, so its turnout counts itself; no figure by telephone is needed.',
  TURNOUT_FALLS:
    'Turnout never falls: at hour {{ hour }} it was {{ voters }}. Check the figure, or correct that one first.',
  UNDO_NOT_DUE: 'This check-in has changed meanwhile. Please reload the page.',
  VOTER_AMBIGUOUS: 'More than one voter fits. Please use the ID number or the voter card.',
  VOTER_UNKNOWN: 'No such voter was found. Please check, or try another way.',
  VOTES_ELSEWHERE: '{{ name }} is registered in {{ constituency }} and does not vote here.',
  VOTE_GIVEN_TO_PROXY:
    '{{ name }} let {{ proxy }} vote for them. To vote in person, take the proxy back first, on the page of proxies.',
  PLACE_FAULTY: 'The polling place cannot be planned like this. Please correct what is marked.',
  PLACE_NUMBER_TAKEN: 'Number {{ number }} is taken here. Please choose another.',
  NO_FORMAL_LIST: 'The formal candidates of {{ constituency }} have not been published.',
  NO_FREE_SEAT: '{{ constituency }} has no vacant seat.',
  NO_FURTHER_ROUND: 'No further vote is due in {{ constituency }}.',
  NO_LIST_TO_SUPPLEMENT:
    'No voter list is published yet, so there is nothing to supplement. Publish the voter list first.',
  ALREADY_REGISTERED:
    'This person is registered in {{ constituency }}, and a voter stands in one constituency only. To change it, move the voter at the voter desk.',
  APPLICATION_STATE:
    'Somebody else has dealt with this application. Reload the page to see what became of it.',
  APPLICATION_UNKNOWN: 'No such application. Check the code and the last four characters of the ID number.',
  CONSTITUENCY_MISSING: 'Choose a constituency.',
  CORRECTION_MISSING:
    'An objection that is upheld needs its correction: enter, take off, rename or move somebody.',
  DOCUMENT_MISSING:
    'This reason rests on a decision: give its number. Without one, the person stays registered.',
  HAND_OVER_FAULTY:
    'The file cannot be read: its first row needs the columns for name, ID number and matter. Follow the template and try again.',
  ID_NUMBER_TAKEN: 'This ID number belongs to somebody else on the roll. Check it.',
  LATE_ONLY_ON_REQUEST:
    'The voter list hangs. From now on only those who ask are registered: confirm that the person asked.',
  LEAVE_BLANK:
    'A field that must stay empty was filled in, perhaps by your browser. Clear it and send again.',
  NOTHING_TO_CORRECT: 'What you entered is what the roll says: there is nothing to change.',
  NOT_OLD_ENOUGH: 'Not yet 18 on election day ({{ electionDay }}), so not to be registered.',
  NOT_REGISTERED:
    'This person is not registered now; somebody may just have taken them off. Reload the page.',
  OBJECTION_DECIDED: 'This objection is decided, perhaps just now by somebody else. Reload the page to see.',
  OBJECTION_REFUSED: 'The periods and the order of the law do not allow this step now.',
  PHONE_FAULTY:
    'The phone number is not right. Give a mobile number of 11 digits, or a landline with its area code.',
  REASON_UNFIT: 'This reason does not fit what you are doing. Choose another one.',
  REGISTRATION_CLOSED: 'Registration ended on {{ last }}; nobody is registered any more.',
  REGISTRATION_REFUSED: 'The law does not allow this registration, for the reasons below.',
  ROLL_CLOSED:
    'Election day ({{ electionDay }}) has come; the roll of this election cannot be changed any more.',
  WORKLIST_DECIDED:
    '{{ n }} of the entries were dealt with by somebody else. Reload the page and choose again.',
  WORKLIST_INCOMPLETE:
    '{{ n }} of the entries lack a constituency or a document and cannot be applied. Complete them one by one.',
  NO_VOTER_LIST: 'The voter list of {{ constituency }} has not been published.',
  NOT_A_VOTER: 'No registered voter is called {{ name }}. Only a voter can be written in.',
  NOT_COUNTED: 'The two keyings do not agree yet, so there is no result to declare.',
  ROUND_NOT_DECLARED: 'The round before in {{ constituency }} has not been declared.',
  VOTING_AHEAD: 'The day of the vote ({{ heldOn }}) has not come; no count can be keyed yet.',
  WRITE_IN_NOT_ALLOWED: 'A re-vote is among the tied candidates alone; nobody can be written in.',
  ACTIVITY_CANCELLED: 'This activity was cancelled; attendance can no longer be recorded.',
  ACTIVITY_FAULTY: 'The times or hours of the activity are not right. Check them and submit again.',
  ACTIVITY_NOT_PLANNED: 'This activity has been held or cancelled, so this can no longer be done.',
  ACTIVITY_NOT_YET: 'The activity is on {{ on }}, which has not come yet.',
  APPRAISAL_CLOSED: 'This appraisal is closed.',
  APPRAISAL_EXISTS: 'This duty report already has an appraisal.',
  APPRAISAL_FAULTY:
    'The slips returned are not enough for a result: the minimum number and the required share of those present must be reached.',
  CATEGORY_UNKNOWN: 'This category is not on the slip.',
  DEPUTY_LISTED_TWICE: 'A deputy stands twice in the list.',
  DEPUTY_NOT_OF_TERM: 'Somebody in the list is not a deputy of this term.',
  LEAVE_ALREADY_ASKED: 'You have already asked for leave from this activity.',
  LEAVE_KIND_UNFIT: 'This kind of leave does not fit the activity.',
  LEAVE_NOT_APPROVABLE:
    'The leave does not meet the rules: leave from a whole session is asked for in writing before it begins and approved by the body laid down.',
  LEAVE_NOT_OPEN: 'This request for leave has already been dealt with.',
  NOT_SUMMONED: 'Somebody in the list was not summoned to this activity.',
  NOT_YOUR_OWN: 'You can only do this with a record of your own.',
  REPORT_NOT_ACCEPTED: 'The duty report must be accepted first.',
  REPORT_STATE: 'The duty report is not in a state in which this can be done.',
  SCHEME_FAULTY: 'The categories or thresholds of the appraisal are not right.',
  SLIPS_EXCEED_PRESENT: 'There cannot be more slips than the {{ present }} persons present.',
  SLIP_UNKNOWN: 'There is no such slip. Check the code printed on it.',
  SLIP_USED: 'This slip has already been used.',
  TEXT_MISSING: 'Something that is needed is not filled in.',
  TEXT_TOO_LONG: 'The text is too long; at most {{ longest }} characters.',
  ALREADY_WITHDRAWN: 'This has been taken back already.',
  DIVISION_HAS_NO_CONGRESS: 'A street has no congress of its own. Choose a county, town or township.',
  ELECTION_DAY_CAME: 'Election day ({{ electionDay }}) has come; nominations and lists can no longer change.',
  ELECTION_DAY_TOO_NEAR:
    'Election day {{ electionDay }} is too near: with the voter list posted today, {{ earliest }} is the first lawful day. Choose a later one.',
  FILE_ATTACHED: 'This file already belongs to another record. Choose a file again.',
  FILE_KIND: 'Only photos (JPEG, PNG, WebP) and scans (PDF) are taken. Convert the file and send it again.',
  FILE_TOO_LARGE: 'The file is larger than {{ megabytes }} MB. Make it smaller, or scan in parts.',
  FILE_UNKNOWN: 'The file that was sent is not here any more. Send it again.',
  FIGURES_DO_NOT_ADD_UP:
    '{{ count }} figures do not add up. Until they are put right nothing can be published or exported; see the page “Checks and exports”.',
  FIGURES_NOT_POSITIVE: 'Term, seats and population must be greater than zero.',
  LIST_PUBLISHED: 'This list has been published for this constituency already.',
  LIST_REFUSED: 'This list cannot be published; the reasons are below.',
  MILESTONE_NOT_POSTED: 'Nothing is posted for this step.',
  NAME_MISSING: 'Enter a name.',
  NOMINATIONS_CLOSED:
    'A list of candidates is published; nominations can no longer be added or taken back (ZJE 35).',
  NOMINATION_REFUSED:
    'This nomination cannot be recorded; the reasons are below. Mend them and submit again.',
  NOMINEE_UNDER_AGE: '{{ name }} will not be eighteen on election day and cannot be nominated (EL 4).',
  ORGANISATION_MISSING: 'Enter the party or organisation that nominates.',
  PLAN_REFUSED: 'The plan has faults and no constituency was set up. Mend each of them.',
  AFTER_SUCCESSOR:
    'The day is after a later step that is on record ({{ on }}); both cannot be true. Check and correct one.',
  BEFORE_PREDECESSOR: 'The day is before the step it follows ({{ on }}), which cannot be. Check both days.',
  CONCLUDED_ALREADY: 'The conclusion of the consultation is on record already.',
  CONSENT_MISSING: 'Name the election committee that agreed and the day it did, not after today (ZJE 51).',
  CONSULTATION_MISSING: 'No consultation is on record yet. Record what the voter groups discussed first.',
  DAY_NOT_CHANGED: 'The new election day is the old one.',
  DAY_NOT_AHEAD: 'The new election day must be after today ({{ today }}).',
  DAY_MAKES_LATE:
    'On {{ electionDay }} a list would not have hung for the days the law asks; it cannot be that early.',
  DAY_MOVED:
    'Election day has just been moved to {{ electionDay }}. Reload the page, look at it, then go on.',
  DECLARATION_FORBIDS:
    '{{ name }} takes foreign funding or is no national, and may not be listed as a candidate (EL 35).',
  FORMAL_LIST_OUT: 'The formal list is published; this can no longer be recorded.',
  MEETING_HELD: 'It is on record already that this meeting was held.',
  OUTSIDE_WINDOW: 'Election day {{ electionDay }} lies outside the window the province decided.',
  PERIOD_REVERSED: 'The last day is before the first.',
  PLACE_STRUCK: 'This record of a place is struck already.',
  PRIMARY_NOTICE_LATE:
    'A primary is announced beforehand: the notice must be posted before the day it is held.',
  PRIMARY_OPEN: 'The primary has no result yet. Complete it first.',
  PRIMARY_STATE: 'The primary has gone on; somebody else may have completed it. Reload the page.',
  PROFILE_FROZEN: 'The preliminary list is published; what it says of candidates can no longer change.',
  PROFILE_MISSING: 'Nothing is on record of {{ name }} yet.',
  REPORT_DECIDED: 'This report has been decided already.',
  ROUND_COUNTED:
    'Voters have voted or counting has begun in a constituency; election day can no longer be moved.',
  CONSULTATION_REFUSED: 'The record of the consultation cannot be as it stands. Check what is pointed out.',
  INTRODUCTION_STOPS:
    'Introduction of candidates stops on election day ({{ electionDay }}); a meeting is held before (EL 34).',
  LOT_UNFIT: 'The lot does not fit: it falls on those who are level, on as many as there are places left.',
  POSTED_ALREADY: 'Somebody has recorded a day just now. Reload the page, look at it, then correct it.',
  SEATS_OVER_CAP: '{{ approvedSeats }} seats are more than the law allows (EL 12). Check the decision.',
  TERMS_MISSING: 'Choose at least one congress term.',
  TERM_EXISTS: 'Term {{ number }} exists already.',
  TERM_IN_ELECTION: 'Term {{ number }} of {{ congress }} already has a general election.',
};
