import { clml, note, section, sub, text } from './clml.ts'

export const dots = text('. . . . . . . . . . . .')

/** A whole Act with Parts, schedules, amendments and every kind of editors' note. */
export const wholeAct = clml({
  title: 'Harbour Lights Act 2019',
  year: 2019,
  number: 12,
  date: '2019-07-04',
  identifier: 'ukpga/2019/12/2026-04-07',
  status: 'revised',
  valid: '2026-04-07',
  root: 'NumberOfProvisions="9" RestrictExtent="E+W+S+N.I." RestrictStartDate="2026-04-07"',
  facts: `<ukm:UnappliedEffects>
    <ukm:UnappliedEffect Type="words substituted" AffectedProvisions="s. 4(1)" AffectingProvisions="s. 9(2)">
      <ukm:AffectingTitle>Lamps Act 2026</ukm:AffectingTitle>
      <ukm:InForceDates><ukm:InForce Date="2027-01-01" Prospective="false"/></ukm:InForceDates>
    </ukm:UnappliedEffect></ukm:UnappliedEffects>`,
  prelims: `<PrimaryPrelims><Title>Harbour Lights Act 2019</Title><Number>2019 CHAPTER 12</Number>
    <LongTitle>An Act to make provision about harbour lights.</LongTitle>
    <DateOfEnactment><DateText>[4th July 2019]</DateText></DateOfEnactment></PrimaryPrelims>`,
  body: `<Part RestrictExtent="E+W"><Number><CommentaryRef Ref="p"/>Part 1</Number><Title>Lights</Title>
    <Chapter><Number>CHAPTER 1</Number><Title>Duties</Title>
      <Pblock><Title>Keeping lights</Title>
        <P1group RestrictStartDate="2019-09-01"><Title>Duty to keep a light</Title>
          <P1 id="section-1"><Pnumber><CommentaryRef Ref="i1"/>1</Pnumber><P1para>
            ${sub(2, '1', `${text('A harbour authority must—')}${sub(3, 'a', text('keep a light, and'))}${sub(3, 'b', text('report to <Term>the Board</Term>,'))}${text('in each year.')}`)}
            ${sub(2, '<CommentaryRef Ref="r1"/>2', dots)}
            <P2><Pnumber><Addition CommentaryRef="a1">2A</Addition></Pnumber><P2para>${text('<Addition CommentaryRef="a1">The light must be white.</Addition>')}</P2para></P2>
            ${sub(2, '3', text('Nobody else need.'), 'Status="Prospective"')}
          </P1para></P1></P1group>
        ${section('2', 'Exemptions', text('The Board may exempt an authority.'), 'Status="Prospective"')}
      </Pblock>
    </Chapter></Part>
    <Part><Number>Part 2</Number><Title>General</Title>
    <P1group RestrictStartDate="2022-01-01"><Title>Old fees</Title><P1 id="section-3"><Pnumber><CommentaryRef Ref="r3"/>3</Pnumber><P1para>${dots}</P1para></P1></P1group>
    <P1group RestrictStartDate="2021-06-01" RestrictExtent="S"><Title><Addition CommentaryRef="a3">Fees</Addition></Title><P1 id="section-3A"><Pnumber><Addition CommentaryRef="a3">3A</Addition></Pnumber><P1para>${text('A fee is payable.')}</P1para></P1></P1group>
    <P1group RestrictStartDate="2019-07-04"><Title>Amendment of the Lamps Act 1990</Title><P1 id="section-4"><Pnumber>4</Pnumber><P1para>
      ${sub(
        2,
        '1',
        `${text('After section 7 of the Lamps Act 1990 insert—')}<BlockAmendment><P1group><Title>Wicks</Title><P1><Pnumber>7A</Pnumber><P1para>${sub(2, '1', text('A wick must be trimmed.'))}</P1para></P1></P1group></BlockAmendment><AppendText>.</AppendText>`
      )}</P1para></P1></P1group></Part>`,
  schedules: `<Title>SCHEDULES</Title><Schedule><Number>SCHEDULE 1</Number><TitleBlock><Title>The Board</Title></TitleBlock>
    <Reference>Section 1</Reference><ScheduleBody>
    <Part><Number>Part 1</Number><Title>Members</Title><P1group><Title>Number</Title>
      <P1><Pnumber>1</Pnumber><P1para>${text('There are five members.')}</P1para></P1>
      <P1><Pnumber>2</Pnumber><P1para>${sub(2, '1', text('One is the chair.'))}</P1para></P1></P1group></Part>
    <Part><Number>Part 2</Number><Title>Seals</Title><P1><Pnumber>1</Pnumber><P1para>${text('The Board has a seal.')}</P1para></P1></Part>
    </ScheduleBody></Schedule>`,
  notes: [
    note('p', 'C', 'Pt. 1 applied (1.1.2020) by S.I. 2019/9'),
    note('i1', 'I', 'S. 1 not in force at Royal Assent; s. 1 in force at 1.9.2019 by S.I. 2019/1000, reg. 2'),
    note('r1', 'F', 'S. 1(2) repealed (5.5.2021) by Lamps Act 2021 (c. 3), s. 1'),
    note('a1', 'F', 'S. 1(2A) inserted (6.6.2022) by Lamps Act 2022 (c. 4), s. 2'),
    note('r3', 'F', 'S. 3 repealed (1.1.2022) by Lamps Act 2021 (c. 3), s. 9'),
    note('a3', 'F', 'S. 3A inserted (S.) (1.6.2021) by Lamps Act 2021 (c. 3), s. 8')
  ].join('')
})
