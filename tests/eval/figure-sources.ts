/** Texts of the kind that briefs cite, written for the tests; the first figures are those of IWF annual reports. */
export const figureSources: readonly string[] = [
  `<!-- page 3 -->
## Reports assessed

In 2023 analysts assessed 392,665 reports, an increase of 5% on the 375,230 reports assessed in 2022. Of these, 392,620 were webpages and 45 were newsgroups. A total of 275,652 webpages were confirmed and removed, up 8% on the year before.

In 2022 there were 255,588 confirmed webpages. In 2021 the figure was 252,194, when 7 in 10 reports assessed were confirmed. Almost two-thirds of the webpages confirmed in 2021 were hosted in the Netherlands, and fewer than 1% were hosted in the United Kingdom.

<!-- page 4 -->
## Staff and funding

The hotline employs 70 staff, of whom 21 are quality assessors. Industry members contributed £4.9 million, or 92% of income, and the European Commission contributed £312,000. Spending rose by £1.2 million to £5.4 million. There were 193 members at the end of March 2024, compared with 175 members a year earlier.`,
  `# Prosecution statistics

In the year ending March 2022 there were 39,250 offences recorded by the police, compared with 33,400 offences in 2020/21. Prosecutions fell from 3,725 in 2016 to 2,180 in 2021, a fall of 41%. The proportion of cases that resulted in a charge was 6.5%, down from 9.1% two years earlier. The conviction rate rose by 2.5 percentage points to 84.3%.

More than 1,100 officers work in specialist teams, and around 850 suspects are arrested each month. At least 12 forces reported a backlog of over 6 months. The average wait for a digital examination was 18 weeks in Wales and 23 weeks in England.

One in six adults surveyed had reported an incident. Half of the victims were told of the outcome within 28 days. The rate was 67.4 offences per 100,000 people in London and 51.2 offences per 100,000 people in Scotland.`,
  `## Consultation on age assurance

Ofcom received 156 responses to its consultation, including 43 from charities and 61 from technology companies. Two-thirds of respondents supported the proposal, while 14% opposed it. The regulator estimates that 89,000 services are in scope. Compliance is expected to cost small providers between £6,000 and £12,000 a year and large providers up to £2.3 million.

Of 213 councils surveyed, 142 councils replied. Among parents, 68 per cent said that they used at least one control, whereas 27 per cent of parents did not. The proportion of children with a smartphone increased from 38% in 2019 to 46% in 2023. The number of complaints doubled between 2021 and 2023.

The maximum penalty is the greater of £18 million and 10% of qualifying worldwide revenue. Services must keep records for 3 years and must respond to a notice within 48 hours. Nearly 600,000 people signed the petition, and just over 4,200 people wrote to their MP.`,
  `## Public finances and services

Public spending on the programme was £3,214 million in 2022/23 and £2,876 million in 2021/22. GDP grew by 0.4% in the third quarter of 2023 and services output grew by 0.6%. Unemployment was 4.2 per cent, while inflation fell to 3.9 per cent in November 2023. The waiting list stood at 7.57 million at the end of October 2023.

The population of England was 56.5 million in 2021. There were 1,203,400 children in receipt of free school meals, up from 899,700 in 2018. Councils spent £11.1 billion on children's services, of which £2.4 billion was for residential care. Exports of digital services reached £275.3bn, and imports were £141.8bn.

| Nation | Schools | Pupils (thousands) | Share of pupils (%) |
| --- | ---: | ---: | ---: |
| England | 24,453 | 9,093 | 87.3 |
| Scotland | 2,458 | 706 | 6.8 |
| Wales | 1,463 | 470 | 4.5 |
| Northern Ireland | 1,119 | 352 | 3.4 |`,
  `## Survey of young people

The survey interviewed 2,014 young people and 1,027 parents in England and Wales. Nine in ten young people went online every day, and 37% spent more than four hours a day online. A quarter of girls and 18% of boys had received unwanted messages. Some 260,400 young people used the helpline in 2022, about 14% more than in 2021.

Teachers in 312 primary schools and 128 secondary schools took part. Of the teachers, 56% had received training in 2023, up from 49% in 2021. Fewer than 100 schools had a written policy. The cost of training was £145 a teacher, and the fund was worth $2.5 million. Twelve schools were visited twice.

Calls to the helpline rose by 23% to 14,820. Exactly 9,306 calls came from children and 5,514 calls came from adults. Referrals to the police halved. Satisfaction was 81 per cent among callers, 9 percentage points higher than in 2020.`,
  `## Enforcement in the first year

Between April 2024 and March 2025 the regulator opened 37 investigations and closed 19 investigations. It imposed 8 fines with a total value of £6.4 million, of which the largest fine was £2.1 million. Providers paid £4.75 million by the end of June 2025. Compliance notices rose from 112 in 2023 to 184 in 2024, an increase of 64%.

The regulator employed 466 people on online safety, compared with 350 people a year earlier. Its budget for 2025/26 is £92 million, 11% more than in 2024/25. About 1,500 services were assessed, and roughly one in eight services had made no assessment. Complaints from the public fell by 9 per cent to 23,860.

A survey of 1,812 adults found that 44% had heard of the Act in 2024, against 31% in 2023. Two in five adults trusted large platforms, while 72 per cent of adults wanted stronger rules. The margin of error was 2.3 percentage points. Over 80 per cent of parents supported age checks.`,
  `## Evidence on connectivity and cost

Full-fibre broadband was available to 20.7 million homes in September 2024, or 69% of homes. Gigabit coverage reached 83 per cent, up from 78 per cent in September 2023. Rural coverage was 52% and urban coverage was 88%. Average monthly data use was 531 GB a household.

The average household spent £118 a month on communications in 2024. Some 1.9 million households had difficulty in paying, and 450,000 households used a social tariff. Take-up of social tariffs increased by 32% in 2024. Nearly 500 libraries offered free access, and at least 90 councils ran a scheme.

| Region | Homes with full fibre | Share of homes (%) | Spending (£m) |
| --- | ---: | ---: | ---: |
| London | 2,914,000 | 78.1 | 212.5 |
| South West | 1,702,000 | 65.4 | 187.0 |
| North East | 884,000 | 70.2 | 94.3 |

The programme has spent £1.3 billion of a budget of £5 billion. Contracts worth more than £2 billion were signed by 31 December 2024. The time to repair fell from 42 hours to 36 hours, and missed appointments fell by a quarter.`,
  `## Courts and prisons

There were 87,869 prisoners in England and Wales on 30 September 2023, and 7,918 prisoners in Scotland. The backlog in the Crown Court grew from 41,015 cases in March 2020 to 64,709 cases in September 2023. About 28% of cases had waited for more than a year. The median wait was 287 days.

The government recruited 1,060 magistrates in 2022/23 at a cost of £1.3 million. Legal aid spending fell by £728 million in real terms between 2012/13 and 2022/23. There were 106,500 sitting days in 2024/25. One in three duty solicitors was over 55.`
]
