import type { LanguageWords } from '../language-words.ts';

/** The words of English registers. */
export const ENGLISH: LanguageWords = {
  fields: {
    id: `id|ids|identifier|key|code|uid|slug|no|nr|num|number|seq|ref id|ref no|ref number|reference id|reference no|reference number|decision no|decision key|decision ref|item no|sl no|s no
      |unique id|kep number|pep|rfd`,
    title: `title|name|subject|topic|headline|heading|one liner|short title|decision title|adr title|topic of decision`,
    status: `status|state|status of decision|decision state|lifecycle|lifecycle status|lifecycle state|resolution status|approval status|review status|progress status|status note
      |status notes|open closed`,
    question: `question|exact question|open question|unresolved question|question to answer|question to be answered|question for decision|decision question|questions to answer|key question
      |what must be decided|what needs to be decided|decision needed|decision required|decision to make|decision to be made|decision request|ask|the ask|decision statement needed`,
    context: `context|background|context and problem statement|context and problem|context and background|problem statement|problem|problem description|situation|why now|history
      |context and forces|business context|technical context|current behavior|current behaviour|as is|what is unknown|what is known|knowns`,
    outcome: `outcome|resolution|decision outcome|final decision|final direction|direction|verdict|ruling|answer|locked answer|decision made|decision taken|chosen option|selected option
      |choice|chosen|selected|selection|what was decided|what we decided|what is decided|resolved as|agreed position|final position|closing decision|accepted option|locked decision
      |determination|adopted option|approved decision|approved outcome|approved option|agreed outcome|agreed decision|decision and outcome|result of decision|resolution so far
      |decision statement|decision summary|decision text|our decision|the decision|final call|call|determinations`,
    disposition: `disposition|relation to default|default kept|treatment|change from default|deviation from default`,
    default: `default|defaults|default proposal|proposed default|recommended default|suggested default|default recommendation|default position|default assumption|default answer
      |default option|default choice|default stance|default decision|default if undecided|default if no decision|default until decided|default if not decided|fallback default|safe default
      |working assumption|working default|working answer|working position|interim position|interim decision|interim default|interim answer|interim assumption|current position
      |current interim position|current default|current assumption|assumed default|assumed answer|assumed position|provisional default|provisional answer|provisional position
      |planning assumption|planning default|temporary default|temporary position|current placeholder|placeholder|if nothing is decided|if not decided|stance|position|current stance|baseline`,
    recommendation: `recommendation|recommendations|recommended|recommended option|recommended answer|recommended approach|recommended decision|recommended path|recommended resolution
      |recommended choice|recommended direction|recommended solution|our recommendation|proposal|proposals|proposed|proposed decision|proposed answer|proposed solution|proposed option
      |proposed resolution|proposed outcome|proposed approach|proposed direction|proposed choice|suggestion|suggested answer|suggested option|suggested resolution|suggested decision
      |suggested approach|preferred option|preferred|preference|preferred answer|preferred approach|leaning|current leaning|lean|current lean|initial leaning|advice|draft decision
      |draft answer|candidate answer|candidate decision|tentative decision|tentative answer|agent recommendation|staff recommendation`,
    options: `options|considered options|options considered|alternatives|alternatives considered|considered alternatives|alternatives analysis|alternatives analyzed|alternatives evaluated
      |other options|choices|choices considered|candidates|candidate solutions|supported options|possible options|possible answers|possible solutions|options analysis|option analysis
      |pros and cons|pros and cons of the options|alternatives rejected|rejected alternatives|rejected options|alternatives discarded|solutions considered|approaches considered
      |options evaluated|options under consideration|available options|viable options|alternative solutions|alternative options|options and tradeoffs|options and trade offs|option space
      |options table|rejected ideas|rejected proposals`,
    rationale: `rationale|reason|reasons|reasoning|why|justification|argument|arguments|recommendation rationale|decision rationale|rationale and consequences|because|grounds|basis
      |basis for decision|why this decision|why this option|why this choice|why chosen|why open|why it is open|why deferred|deferral reason|reason for deferral|reason for decision
      |reason deferred|rationale for decision|rationale for deferral|explanation|why it exists|reason open|thinking|analysis|rationale notes|rationale summary`,
    evidence: `evidence|current evidence|canonical evidence|supporting evidence|proof|findings|facts|known facts|what we know|supporting data|evidence level|evidence link|evidence links
      |evidence and sources|measurements|benchmark|benchmarks|test results|research|research findings|evidence supplement|observed evidence|prior art`,
    drivers: `drivers|decision drivers|forces|driving forces|key drivers|decision criteria|evaluation criteria|selection criteria|quality attributes|decision factors|factors|key factors
      |considerations|key considerations`,
    assumptions: `assumptions|assumption|key assumptions|premises|premise|working assumptions|assumptions made|underlying assumptions`,
    constraints: `locked principle|locked principles|constraints|constraint|limitations|limitation|boundary conditions|guardrails|hard constraints|design constraint|design constraints
      |non negotiables|constraints and assumptions|boundary|boundaries|scope limits|invariants`,
    owner: `owner|owners|owner area|owning area|owner function|owner group|responsible|responsible person|responsible party|responsible team|responsible role|accountable|accountable person|accountable owner|accountable role|assignee
      |assignees|assigned to|assigned|dri|lead|leads|owning team|owning sig|owning group|owning squad|owning role|team|owner team|owner role|owner name|owned by|decision owner|decision lead
      |decision driver|driver|point of contact|poc|contact|champion|shepherd|sponsor|steward|custodian|maintainer|who|by whom|who answers|who can answer|answered by|answer owner|who owns
      |who owns it|whose decision|person responsible|action owner|question owner|handled by|author|authors|who is responsible`,
    decider: `decider|deciders|decision maker|decision makers|decided by|who decides|who decided|deciding body|decision authority|authority|decision body|decision forum|forum|made by
      |decision made by|council|board|steering committee|ratified by|ratifier|deciding authority|deciding authority role|deciding role|resolved by|locked by|closed by|decision rights|final authority
      |decision owner role|pep delegate|bdfl delegate|who needs to decide|who must decide|who has to decide|who should decide|who will decide`,
    approver: `approver|approvers|approved by|approval by|approval authority|sign off|signoff|sign offs|signed off by|sign off by|accepted by|accepting authority|endorsed by|authorized by
      |authorised by|approval from|required approvers|approval required from|sign off required|approvals|reviewed by|reviewer|reviewers`,
    due: `due|due date|blocking batch|blocking milestone|blocking phase|blocking sprint|blocking release|blocking wave|blocking stage|due by|due on|deadline|deadlines|target|target date|target approval date|target decision date|target resolution|target resolution date|target close|target closure
      |target close date|target milestone|target release|target timing|decide by|decision deadline|decision due|decision due date|decision needed by|decision required by|decision by
      |to be decided by|must decide by|must be decided by|must be decided before|decide before|needed by|need by|needed before|required by|required before|resolve before|resolve by
      |resolution by|resolution deadline|resolution due|resolution target|expected resolution|expected resolution date|expected decision|expected decision date|expected date|expected by
      |by when|when needed|decision timing|timing|timeline|time frame|timeframe|decision timeline|planned date|planned for|planned decision date|eta|latest date|latest decision point
      |latest point|last responsible moment|close by|close before|approval deadline|approval due|answer needed by|answer by|respond by|response needed by|response due|deadline for decision
      |decide no later than|no later than|due phase|due milestone|complete by|finish by|decision window`,
    earliest: `earliest|earliest point|earliest decision point|earliest date|earliest decision date|earliest decision time|earliest time|earliest start|not before|can be decided from
      |can be decided after|decide after|decidable from|start after`,
    decidedOn: `date|decision date|decided on|date decided|decided at|decided|date of decision|resolution date|resolved on|date resolved|resolved at|resolved date|closed on|closed at
      |date closed|closing date|closure date|close date|closed date|approval date|approved on|date approved|approved at|accepted on|acceptance date|date accepted|ratified on
      |ratification date|locked on|lock date|date locked|locked at|when decided|decision made on|sign off date|signoff date|completed on|completion date|answered on|date answered|settled on
      |adr date|adoption date|adopted on|date adopted|date made|decision taken on`,
    impact: `impact|impact if delayed|delay impact|impact of delay|cost of delay|impact if wrong|impact if not decided|impact if unresolved|impact if undecided|impact if deferred
      |impact if unanswered|impact of no decision|impact of not deciding|impact of deferral|impact of resolution|impact summary|blocking impact|business impact|technical impact
      |consequence of delay|consequences of delay|consequence if delayed|consequences if delayed|consequence if undecided|risk|risks|risk if delayed|risk if ignored|risk if undecided
      |risk if unresolved|risk if wrong|risk if not decided|risk of delay|risk of deferral|what happens if we do nothing|what happens if not decided|if we do nothing|why it matters
      |why this matters|why matters|stakes|blast radius|exposure|effect|effects|delay cost|delay risk|what breaks`,
    blocks: `blocks|blocked|blocking|is blocking|blocked work|blocked items|blocked now|blocked phases|blocked plans|blocked tasks|blocked milestone|blocking for
      |blocking status|blocking scope|blocking or non blocking|gates|gated work|required for|needed for|prerequisite for|unblocks|unlocks|holds up|what it blocks|what this blocks
      |what is blocked|work blocked|plans blocked|downstream blocked|blocker for|blocking gate`,
    dependsOn: `depends on|dependencies|dependency|depends|blocked by|blocked on|prerequisite|prerequisites|prerequisite decisions|requires|requires decision|waiting for|waiting on|waits for|waits on|wait for
      |pre requisites|preconditions|precondition|inputs needed|input needed|required inputs|required input|input required|inputs|upstream|gated by|awaiting|needs|needs input from|blockers
      |blocker|decision dependencies|depends upon|contingent on|dependent on`,
    impacts: `impacts|impacted|affects|affected|affected documents|impacted documents|impacted plans|impacted sub plans|affected areas|affected components|affected systems|files affected
      |affected files|impacted files|files|documents affected|documents impacted|docs affected|docs impacted|plans affected|impacted components|touches|applies to|propagation|propagates to
      |propagate to|docs to update|documents to update|files to update|plan impact|plan changes|downstream|downstream impact|update targets|patch targets|governs|components affected
      |systems affected|teams affected|affected teams|affected modules`,
    actions: `action needed|action required|actions required|action items|actions|next action|next actions|next step|next steps|follow up|follow ups|followup|followups|follow up actions
      |follow on work|resulting actions|tasks|task list|work items|implementation|implementation plan|implementation notes|implementation steps|implementation details|rollout|rollout plan
      |migration plan|resolution path|resolution plan|resolution steps|how to resolve|path to resolution|path to decision|concrete actions|concrete actions if approved|actions if approved
      |required changes|mitigation|mitigations|action plan|what happens next|next milestone|work to do|execution plan`,
    rollback: `rollback|roll back|rollback plan|rollback implication|rollback implications|rollback path|rollback strategy|rollback action|rollback cost|rollback procedure|rollback notes
      |reversibility|reversal|reversal cost|reversal plan|reversible|revert plan|revert|how to revert|how to undo|exit strategy|exit plan|undo|backout|back out|backout plan|fallback plan
      |fallback|contingency|contingency plan|cost of reversal|cost to reverse`,
    sentinel: `sentinel|sentinels|guard|guards|check|checks|automated check|automated checks|enforcement|enforced by|enforcement mechanism|automated enforcement|manual enforcement
      |fitness function|fitness functions|rules|compliance|compliance and enforcement|verification|verified by|verification method|monitoring|ci check|ci checks|conformance|lint rule
      |detection|enforcement rule`,
    acceptance: `acceptance|acceptance criteria|acceptance gate|closing condition|closure condition|closure criteria|closing criteria|exit criteria|exit condition|definition of done|dod
      |done when|success criteria|success criterion|success metric|success metrics|resolution criteria|resolution criterion|resolution condition|resolved when|closes when|closed when
      |criteria|criterion|validation|confirmation|validation plan|how we verify|how to verify|measure of success|validation criteria|required evidence|evidence required|evidence needed
      |closure evidence|what would settle it|what would resolve it`,
    phase: `phase|phase impact|stage|wave|milestone|sprint|iteration|increment|target phase|release|latest milestone|phase or milestone|target version|target sprint|release train`,
    closesAt: `closes at|closes in|close at|closing phase|closure phase|phase to close|to be closed in|closing gate|closing milestone|exit gate|resolve in|resolve in phase|decide in
      |decide in phase|decided in phase|resolution phase|decision phase|decision gate`,
    implementedIn: `implemented in|implemented with|implementation marker|implementing change|implementing commit|implementing pr|implementing migration|landed in|shipped in|delivered in`,
    reopen: `reopen|reopens|reopen condition|reopen conditions|reopen if|reopen when|reopens when|reopens if|reopening|reopening condition|reopening conditions|reopening trigger
      |how to reopen|reopen trigger|reopen criteria|revisit|revisit when|revisit if|revisit at|revisit on|revisit condition|revisit trigger|revisit criteria|revisit date|revisit by
      |review trigger|review date|review on|review by|next review|next review date|re evaluation|reevaluation|re evaluate when|re evaluation trigger|reconsider when|reconsider if|sunset
      |expiry|expiry date|expires|expires on|expiration|expiration date|valid until|trigger|triggers|trigger condition|trigger conditions|unlock condition|unfreeze condition
      |conditions for change|change condition|review cycle`,
    supersedes: `supersedes|supercedes|supersede|replaces|obsoletes|overrides|superseding|replaces decision`,
    supersededBy: `superseded by|superceded by|superseded|replaced by|obsoleted by|overridden by|merged into|duplicate of|replacement|successor|see instead`,
    relates: `related|related decisions|related decision|related adrs|related adr|related items|related questions|related question|related records|relates to|related to|see also
      |linked decisions|linked items|amends|amended by|connected decisions|related requirements|related principles|related artifacts|related issues|related risks|related plans|related work
      |related decision records|associated decisions|companion decisions`,
    area: `area|areas|category|categories|class|classification|type|kind|domain|domains|scope|component|components|module|modules|subsystem|system|workstream|stream|track|theme|layer|tags
      |tag|labels|label|decision type|decision class|decision area|decision category|group|epic|product area|feature area|topic area|discipline|series|function|capability|service|surface
      |package`,
    priority: `priority|prio|severity|urgency|importance|criticality|level|rank|moscow|current priority|impact level|risk level|decision level|tier|significance`,
    reference: `reference|references|ref|refs|link|links|source|sources|source ref|source reference|source refs|origin|source document|source doc|source docs|doc|docs|cross ref|cross refs
      |cross reference|cross references|citation|citations|adr link|adrs|record|decision record|record link|pr|prs|pr link|pull request|pull requests|issue link|issue number|github issue
      |ticket|tickets|jira|tracking issue|discussion|discussion link|meeting|meeting notes|spec|specification|traceability|more information|further reading|resources|related documents
      |related docs|related links|related references|related documentation|commit|commits|see|details link|governing plan|path|where|location|section|decided in|recorded in|documented in
      |captured in|url|source section|provenance|decision link|supporting documents|supporting docs|external links|technical story|discussions to|discussion to`,
    consequences: `consequences|consequence|implications|implication|positive consequences|negative consequences|trade offs|tradeoffs|trade off|tradeoff|impact and consequences
      |consequences and tradeoffs|consequences and trade offs|implications and consequences|resulting context|side effects|decision consequences|consequences of decision
      |expected consequences|accepted trade off|accepted tradeoff|what follows|backwards compatibility|backward compatibility|security implications|security considerations`,
    notes: `notes|note|comment|comments|remark|remarks|additional notes|further notes|observation|observations|annotation|annotations|discussion notes|caveat|caveats|notes and consequences
      |notes and rationale|notes and comments|practical notes|extra notes|misc|current progress|update|latest update|closeout note|closure note|decision notes|owner notes
      |additional information`,
  },
  columns: {
    id: `ref|adr|adr id|od|oq|dec|dr|qid|q|rfc|kep|decision id|record id|item id|d|row|rec|fork`,
    title: `decision|decisions|decision point|decision topic|decision item|decision area|decision area or topic|open decision|pending decision|locked decision|decision needed
      |decision required|decision to make|decision to be made|what needs deciding|what to decide|what is being decided|question|questions|open question|issue|open issue|open item|open point
      |item|items|matter|what|summary|description|short description|agenda item|point|gap|action|action item|actions|task|todo|to do|next step|step|follow up|risk|assumption|idea|lesson
      |lesson learned|stance|statement|principle|registry|table|artifact|deferred item|deferral|contradiction|conflict|confirmation|confirmation needed|requirement|unknown|known unknown
      |what is unknown|proposal|draft|feature|capability|decision made`,
    outcome: `decision|decisions|decision made|conclusion|result|response|final answer|answer or decision|statement|decided|locked`,
    question: `question|questions|open question|decision|issue|description|decision needed`,
    default: `proposed|assumption|proposal|current approach|current choice`,
    recommendation: `proposal|our view|suggested`,
    status: `current state|resolved|approval`,
    actions: `action|action items|task|todo|to do|next step|follow up|step|required action`,
    assumptions: `assumption`,
    impact: `risk|severity if wrong`,
    blocks: `gate|milestone blocked|required`,
    context: `description|details|detail|summary|issue|motivation|current state|notes on context`,
    rationale: `motivation|notes on rationale|decision basis`,
    acceptance: `acceptance test`,
    sentinel: `rule|rule id|test|tests|invariant|guardrail`,
    options: `option|alternative`,
    reference: `adr|file|document|artifact|record id|rfc|ref|file path|branch|issue`,
    notes: `details|info|resolution notes`,
    dependsOn: `after`,
    due: `when|before|expected|sla|decision point`,
    area: `product|project|section|register`,
    reopen: `expiry or trigger`,
  },
  labels: {
    drivers: `facing|facing the concern|facing concern`,
    rationale: `to achieve|in order to achieve`,
    consequences: `accepting that|accepting|accepting the downside`,
    outcome: `decision|decisions|conclusion|result|response|decided|verdict confirmed|decided outcome|we decided for|we decided|we decide|we choose|we chose|we have decided`,
    context: `description|details|current state|overview|issue|motivation|purpose|summary|status quo|current situation|in the context of|in context of`,
    reference: `adr|file|document|id source`,
    actions: `action|todo|to do|task`,
    sentinel: `rule|test|tests|invariant`,
    due: `when|decision point|expected|before`,
    supersedes: `supersedes adr`,
    dependsOn: `after`,
    options: `option|alternative|and neglected|neglected|and against|and not`,
    acceptance: `acceptance test`,
  },
  headings: {
    outcome: `decision|decisions|conclusion|result|response|decision and rationale`,
    context: `introduction|overview|abstract|description|details|motivation|issue|current state|summary|context and motivation|problem and context|goals|background and motivation|tl dr|tldr`,
    recommendation: `proposed change|proposed design|recommended option and rationale`,
    options: `positions|option analysis summary|options and analysis`,
    consequences: `risks|risks and mitigations|drawbacks|risks and consequences|outcomes`,
    drivers: `requirements|goals and requirements`,
    acceptance: `test plan|graduation criteria`,
    actions: `to do|todo`,
    reference: `documents`,
    rationale: `discussion|trade off analysis`,
    sentinel: `rule`,
  },
  leads: {
    blocks: `blocks|blocking|does it block|is it blocking`,
    dependsOn: `blocked by|depends on|waiting for|waiting on|waits for|blocked on`,
    impacts: `affected|impacted|impacts|affects`,
    impact: `impact if|risk if|cost of`,
    relates: `related`,
    reopen: `reopen|revisit|reopening`,
    due: `needed by|decide by|due before|deadline`,
    default: `default if|default when`,
    rationale: `why|reason for|reasons for`,
    constraints: `constraint for|constraints for`,
  },
  modifiers: `proposed|current|final|target|expected|exact|suggested|responsible|primary|key|main|initial|actual|planned|tentative|interim|canonical|supported|recommended|required|latest
    |short|brief|detailed|full|official|formal|internal|accountable|overall|original|new|next|relevant|updated|known|likely|estimated|potential|possible|specific|major|important|high level
    |associated|applicable|optional|mandatory|summary|description|open`,
  modifiersBefore: `decision|adr|project|technical|business|question|item|record|entry|issue|list of|the|our`,
  modifiersAfter: `if any|if known|if applicable|if approved|in this design|in this document|in this plan|in this register|so far|to date|list|details|field|value|text|name|names|of decision
    |of the decision|of record|for decision|for this decision|required|needed`,
  subjects: {
    decision: `decision|decisions|decision needed|decision required|decision to make|decision to be made|decision area|decision point|decision topic|decision item|open decision
      |pending decision|locked decision|deferred decision|what needs deciding|what to decide|adr|adrs|architecture decision|architecture decision record|decision record|record|rfc|kep
      |decision title|decision id|decision statement|what was decided|what we decided|choice|verdict|design decision|decision made`,
    question: `question|questions|open question|unresolved question|exact question|question to answer|oq|clarification|unknown|known unknown|what is unknown|open issue|query`,
    gap: `gap|gaps|missing piece|shortfall|missing`,
    action: `action|actions|action item|action items|task|tasks|todo|to do|next step|next steps|follow up|followup|step|work item|activity|carry forward|deliverable`,
    risk: `risk|risks|threat|hazard`,
    assumption: `assumption|assumptions|premise|hypothesis`,
    idea: `idea|ideas|suggestion|wish|enhancement|opportunity`,
    legend: `term|terms|status|label|labels|abbreviation|acronym|symbol|marker|meaning|definition|state|glossary term|verb|keyword|code word`,
    attribute: `field|attribute|property|aspect|key|parameter|setting|metadata|characteristic|dimension`,
    generic: `item|items|topic|topics|title|subject|issue|name|description|summary|point|matter|what|entry|statement|open item|open point|proposal|draft|headline|area|feature|principle
      |requirement|theme`,
    artifact: `registry|table|artifact|artefact|registry table|registry or table|dataset|schema|database table|collection`,
    option: `option|options|alternative|alternatives|approach|solution|candidate|considered option|variant`,
    document: `document|documents|doc|file|files|plan|branch|package|path|page|module|repository|repo|source|pull request|pr|commit|report|deliverable document|folder|directory|artifact path
      |link`,
    lesson: `lesson|lessons|lesson learned|lessons learned|learning|learnings|takeaway`,
    stance: `stance|default stance|default|policy|posture`,
    deferral: `deferred item|deferral|deferred|deferred decision|postponed item|parked item`,
    confirmation: `confirmation|confirmation needed|to confirm|confirm|needs confirmation|point to confirm`,
    other: `criterion|criteria|metric|metrics|phase|milestone|role|roles|person|people|date|version|versions|stakeholder|team|member|owner|trigger|severity|category|count|type|when|week
      |sprint|stage|gate|workstream|component|service|tool|environment|event|test|check|dimension|kpi|dependency|dependencies|area of responsibility|responsibility|command|change|reviewer
      |approver|author|purpose|pros|cons|blocked now|not blocked|level|tier|channel|endpoint|language|library|framework|locale|decision type|reference|section|resource|symptom|error
      |error message|cause|fix|workaround|scenario|rank|score|column`,
  },
  statuses: {
    open: `open|unapproved|un approved|unaccepted|un accepted|unratified|un decided|un resolved|decide in|decide by|decide before|decide after|decide at|decide when|decide with|decide whether|decide during|decide on|opened|reopened|re opened|unresolved|undecided
      |unanswered|unsettled|unconfirmed|outstanding|pending|tbd|tba|tbc|to be decided|to be determined|to be defined|to be discussed|to be confirmed|to be clarified|to be resolved
      |to be agreed|to be answered|to decide|needs decision|needs a decision|needs owner decision|needs human decision|needs input|needs discussion|needs clarification|needs answer
      |need decision|decision needed|decision required|decision pending|decision outstanding|requires decision|requires input|requires clarification|requires validation|awaiting decision
      |awaiting input|awaiting answer|awaiting owner|awaiting clarification|awaiting response|waiting|waiting for|waiting on|blocked|blocking|blocker|in progress|ongoing|wip|work in progress
      |not started|started|investigating|under investigation|in discussion|under discussion|discussing|in analysis|open decision|open question|still open|to do|todo|proof gated|gated
      |escalated|needs resolution|needs research|in research|contested|disputed|no decision|no decision yet|input needed|clarification needed|pending decision|pending input|pending answer
      |pending discussion|pending owner|pending clarification|pending response|undetermined|unclear|not decided|not yet decided|not made|launch blocker|not ready|not ready yet|not yet ready`,
    proposed: `proposed|proposal|draft|drafted|drafting|predraft|pre draft|in review|under review|in reviewing|for review|ready for review|ready for decision|ready for approval
      |ready to decide|review|under consideration|considering|being considered|recommended|recommendation|suggested|preferred|assumption|assumed|working assumption|working default|experiment
      |experimental|provisional|provisionally accepted|provisionally approved|tentative|tentatively accepted|tentatively approved|tentatively decided|candidate|rfc|request for comments
      |for comment|final comment period|fcp|last call|pending approval|pending review|pending confirmation|pending ratification|pending sign off|pending signoff|pending user|pending confirm
      |pending acceptance|pending merge|awaiting approval|awaiting review|awaiting confirmation|awaiting ratification|awaiting sign off|awaiting signoff|to be approved|to be ratified
      |to be reviewed|needs approval|needs review|needs confirmation|needs ratification|needs sign off|requires approval|requires confirmation|prediscussion|ideation|discussion
      |default in force|leaning|soft decision|partial decision|partially decided|curated|conditional proposal|trial|piloting|in pilot|submitted|presented|up for approval|counter proposed
      |interim|in voting|voting|up for vote
      |needs revision|needs a revision|needs revisions|needs rework|needs changes|needs work|needs amendment|changes requested|changes required|changes needed|revision requested|revisions requested
      |revision required|revision needed|rework required|rework needed|requested changes|returned for revision|sent back|to be revised|to be reworked|under revision|in revision|being revised|being reworked`,
    accepted: `accepted|approved|resolved|closed|decided|confirmed|ratified|adopted|agreed|answered|settled|concluded|finalized|finalised|implemented|implementable|shipped|deployed|released
      |merged|landed|completed|complete|active|in force|in effect|effective|endorsed|signed off|stable|decision made|decision taken|decision accepted|chosen|selected|determined|ruled|passed
      |carried|published|committed|accepted with changes|approved with changes|approved with modifications
      |partially implemented|partially superseded|partly superseded|no longer open|closed as decided|kept|refined|default kept|kept as default|kept default|as proposed
      |runtime configuration|runtime configurable|configurable at runtime|authorized|authorised|cleared|greenlit|green lit|validated|graduated|enacted|consensus reached|decision final
      |acknowledged and accepted|resolved by|decided by|addressed|fully resolved|executed`,
    locked: `locked|locked in|frozen|immutable|non negotiable|nonnegotiable|hard locked|sealed|binding|fixed for|locked decision|cannot be changed|may not be changed|decision locked
      |decision frozen|irrevocable|final and locked|accepted and locked|approved and locked|closed and locked`,
    rejected: `rejected|declined|denied|refused|withdrawn|dropped|wont do|wont fix|wontfix|wont implement|will not do|will not fix|will not implement|not doing|cancelled|canceled|no go|nogo
      |abandoned|discarded|vetoed|turned down|ruled out|not adopted|not pursued|not proceeding|disapproved|thrown out|struck|closed without action|closed without decision|closed without a decision|closed with no decision|closed undecided|closed without resolution|closed as wont do|closed not planned
      |not planned|revoked|rolled back|reverted|dismissed|invalid`,
    deferred: `deferred|stagnant|stalled|dormant|on hold|onhold|parked|postponed|parking lot|paused|suspended|shelved|delayed|tabled|put on hold|backburner|back burner|not now|icebox|backlog
      |later phase|future phase|future work|future|revisit later|revisit|snoozed|pushed out|put off|pending benchmark|pending benchmarks|pending measurement|pending measurements
      |pending spike|pending prototype|pending poc|pending experiment|pending metrics|pending data|pending results|pending test results|pending evaluation|pending research|pending survey
      |pending proof|pending load test|pending trial|deferral|post mvp|out of scope for now|not in scope yet|carried forward|carried over`,
    superseded: `superseded|superceded|superseded by|superceded by|replaced|replaced by|merged into|duplicate|duplicate of|duplicates|obsoleted by|overridden|overridden by|overruled|subsumed
      |subsumed by|folded into|absorbed by|absorbed into|moved to|consolidated into|closed as duplicate|reclassified|rolled into|covered by`,
    deprecated: `deprecated|obsolete|defunct|retired|archived|expired|sunset|sunsetted|no longer relevant|no longer needed|no longer applicable|no longer applies|no longer valid
      |not applicable anymore|moot|historic|historical|stale|void|outdated|end of life|removed|inactive|lapsed|decommissioned`,
  },
  shortStatuses: {
    open: `new|hold for decision|unknown|tracking|queued|ready|ask|running|underway|under way|doing`,
    proposed: `plan|planned|scheduled|testing|revise|to revise|rework|to rework`,
    accepted: `final|done|live|living|publish|ok|okay|go|in use|current|standard|verified|satisfied|met|enabled|applied`,
    locked: `lock|constitutional|fixed`,
    rejected: `never|killed`,
    deferred: `later|hold|wait|next phase|next release|v2|next version|out of scope|defer|monitor|watch`,
    superseded: `moved|merged`,
    deprecated: `old|legacy`,
  },
  negations: `not|not yet|not been|isnt|is not|wasnt|hasnt been|has not been|never|no longer|yet to be|still to be|to be|cannot be|without|cant be|arent|are not|not all|havent been|non`,
  partials: `probably|presumably|likely|most likely|hopefully|maybe|perhaps|possibly|conditionally|partly|partially|partial|in part|half|mostly|almost|nearly|largely|provisionally|tentatively|to some extent|informally|in principle|partially or`,
  pasts: `was|were|had been|previously|formerly|earlier|once|originally|initially|at first|at one time|used to be|until recently|in the past`,
  nobodies: `nobody|no one|noone|none`,
  expiries: `until|till|valid until|valid till|holds until|good until|expires|expiring|lapses`,
  intensifiers: `fully|completely|finally|already|now|still|currently|formally|officially|definitively|status|state|is|was|has been|have been|been|be|being|yet|explicitly|unanimously|all
    |both|marked as|marked|set to|as|decision|decisions|verdict|outcome|result|mutually|jointly|recently|newly|implicitly|item|entry|the|it|this|pilot|temporarily|intentionally
    |deliberately|again`,
  reopenings: `reopened|re opened|opened again|open again`,
  prospects: `will be|will now be|will then be|will soon be|will likely be|will probably be|will formally be|will get|will have|would be|would get|would have|should be|should now be|should get|should have|shall be|must be|must first be|must still be|must get|can be|can then be|can only be|could be|may be|may get|might be|might get|if|once|when|until|unless`,
  reservations: `pending|awaiting|awaits|waiting for|waiting on|tbc|to be confirmed|to be approved|to be ratified|to be agreed|to be signed|to be signed off
      |to revise|revise|to rework|rework`,
  conditions: `if|only if|only when|unless|provided|provided that|providing|subject to|conditional on|conditional upon|conditionally on|on condition|on the condition|on condition of|as long as|assuming|contingent on|contingent upon|depending on|with conditions|with reservations
      |when|as soon as|only after|once the|once it|once all|once both|once we|once our|once a|once an|once legal|once signed|once funded|once done|once available|once merged|once they|except|except for|excepting|with exceptions`,
  futures: `soon|tomorrow|next week|next month|next quarter|next year|next sprint|next meeting|shortly|later this week`,
  followUps: `implementation|implementing|rollout|roll out|deployment|deploy|release|merge|migration|testing|tests|docs|documentation|cleanup|clean up|publication|execution|build|kickoff
    |kick off|in progress|ongoing|started|underway|launch|announcement|update|updates|propagation|coding|development
    |verification|validation|qa|feedback|monitoring|handover|training|delivery|implemented|shipped|deployed|released|merged|landed|done|completed|complete|live|executed`,
  headingStatuses: {
    open: `new|required|needed|to make|to be made|to take|to be taken|to capture|to answer|to resolve|to settle|requiring resolution|requiring decision|requiring input|requiring approval|due
      |upcoming|remaining|blocking|not yet decided|not yet resolved|not decided|not yet made|we need|ahead|to be closed|needing resolution|unmade|awaited|owed|yet to be made|still needed
      |to close|still to close|left to make|left open|to confirm|pending`,
    proposed: `candidate|candidates|proposed|not yet approved|suggested|for approval|under evaluation`,
    accepted: `made|taken|final|current|done|accepted|past|completed|previous|prior|historical decisions|answered`,
    locked: `closed|not reopened|not to be reopened|immutable|off the table|not up for debate|hard`,
    rejected: `discarded|considered and rejected|explicitly rejected|not taken`,
    deferred: `for later|later|out of scope|parking lot|future|not now|deferred to|future considerations`,
    deprecated: `archived|old|archive`,
    superseded: `superseded`,
  },
  containers: {
    decisions: `decisions|decision|adrs|adr|architecture decision records|architectural decision records|decision records|decision register|decision log|decision table|decision list
      |decision index|decision history|decision journal|decision tracker|decision ledger|decision registry|decision catalog|decision catalogue|decision matrix|decision inventory
      |decision summary|decision overview|decision backlog|decision queue|decision board|decision entries|decision record|decision packet|decision approval packet|approval packet
      |decision digest|decisions log|decisions register|decisions table|decisions index|decisions made|open forks|verdict|outcomes|approved outcomes|decision outcomes|rulings|verdicts
      |resolutions|decision items|decision points|adr index|adr log|decisions locked|adr subjects|decision topics|decision sheet|choices|open choices|decisions checklist|decision checklist
      |decision entries detailed|decision status|decision docket|decision agenda|forks|adjudications|rfcs|decision archive|decision notes`,
    questions: `questions|question|open questions|open issues|open points|open items|unresolved questions|unresolved issues|unresolved|unresolved items|outstanding issues
      |outstanding questions|clarifications|clarifications needed|to be clarified|to clarify|queries|question list|question log|question register|questions log|issues to resolve
      |unanswered questions|questions checklist|question checklist|issues|things to decide|open topics|topics to decide|needs clarification`,
    confirmations: `confirmations|confirmation|confirmations needed|to confirm|to be confirmed|confirm with user|points to confirm|items to confirm|confirmation requests
      |confirmations requested|sign offs needed`,
    deferrals: `deferrals|deferred items|deferred|deferred scope|deferred work|deferred topics|postponed|parking lot|parked items|parked|on hold|deferral|deferral register
      |out of scope for now|deferred features|deferred questions|postponed items|backlog items`,
    actions: `actions|action items|action item|carry forward|carry forwards|carryforward|carry forward items|carry forward list|carryovers|carry over|next steps|next actions|follow ups
      |follow up|followups|followup|follow up actions|follow up items|tasks|todo|to do|to dos|todos|task list|action list|action plan|action register|action log|work items|follow up tasks
      |follow up work|safe to begin|safe to start|ready to start|resulting actions|remaining work|outstanding actions|immediate actions|assigned actions|post approval checklist|next|up next
      |whats next|what is next`,
    gaps: `gaps|gap|gap closure|gap closure plan|gap list|gap register|gap analysis|known gaps|gap log|gap table|unknowns|known unknowns|missing pieces|gap summary|known limitations`,
    lessons: `lessons|lessons learned|lesson|learnings|lessons learnt|takeaways|key takeaways|retrospective notes|insights|new lessons|memory writes`,
    stances: `stances|default stances|defaults|default positions|positions taken|working defaults|default policies|stance|postures|standing decisions|house rules|principles
      |guiding principles|tenets`,
    risks: `risks|risk|risk register|risk log|risk list|risk table|risks and mitigations|critical risks|threats|risk assessment|risk matrix`,
    assumptions: `assumptions|assumption|facts|known facts|confirmed facts|verified facts|established facts|assumption register|assumption log|assumptions log|assumptions register
      |assumption list|working assumptions|premises|hypotheses`,
    contradictions: `contradictions|conflicts|contradiction|inconsistencies|divergences|divergence log|contradictions found|conflict log|conflicting decisions|decision conflicts
      |discrepancies`,
    ideas: `ideas|idea|idea curation|idea backlog|idea log|ideas backlog|idea list|idea register|idea curation items|brainstorm|suggestions|wishlist|enhancements|idea curation register
      |future ideas`,
    legend: `legend|status legend|definitions|definition|glossary|terminology|labels|abbreviations|acronyms|key|status definitions|vocabulary|status values|status key|status codes|symbols
      |notation|conventions|nomenclature|status meanings|label definitions|status vocabulary|terms|classes`,
    rules: `how|how to|when to|rules|rule|resolution rules|resolution process|resolution protocol|protocol|process|processes|procedure|procedures|how to use|usage|usage rules|update cadence
      |cadence|maintenance|register maintenance|lifecycle|workflow|governance|governance rules|guidelines|guidance|instructions|format|formats|template|templates|schema|criteria|policy
      |policies|checklist|discipline|reading guide|contribution rules|decision making|escalation|escalation path|decision authority|decision making authority|approval authority|scoring
      |methodology|method|approach to decisions|ground rules|working agreement|register rules|review cadence|review schedule|review rule|review rules|change rule|amendment rule
      |approval method|resolution rule|entry format|record format|non answer path|approval flow|approval process|review process|closing rules|closure rules|how it works|principles of use`,
    metadata: `document information|document control|document history|metadata|meta data|front matter|header|related documents|related docs|related references|references|reference
      |related adrs|related decisions|related plans|related links|links|change log|changelog|change history|revision history|version history|history|revisions|versions|bibliography|sources
      |further reading|see also|appendix|appendices|table of contents|contents|toc|purpose|scope|overview|introduction|background|summary of changes|contacts|authors|contributors
      |participants|attendees|stakeholders|audience|objective|objectives|goals|about|about this document|register statement|register scope|provenance|traceability|acknowledgements
      |distribution list|document map|cross references|index by tag|tags|statistics`,
    options: `options|considered options|alternatives|alternatives considered|options considered|option analysis|options analysis|pros and cons|positions|candidates|choices considered
      |rejected alternatives|rejected options|comparison|option comparison|comparison matrix|options compared|alternative solutions|trade off matrix|rejected ideas|rejected proposals`,
    plan: `plan|plans|sequencing|implementation sequencing|sequence|execution sequence|phases|roadmap|milestones|timeline|schedule|implementation plan|rollout plan|rollout|migration plan
      |phase plan|delivery plan|work plan|stages|waves|iterations|sprints|phasing|phase order|implementation order|dependencies|dependency order|execution order|execution plan|workstreams
      |merge plan|branch plan|release plan|critical path|implementation phases|readiness|readiness plan|implementation readiness|phase tracking|master plan`,
    none: `decision drivers|drivers|decision maker|decision makers|deciders|decision owner|decision owners|decision date|decision outcome|decision rationale|decision context|decision tree
      |decision support|decision criteria|consequences|implications|rationale|context|evidence|architecture|design|requirements|tests|testing|disposition|strategy|prototypes|prototype|status
      |validation|details|compliance|scorecard|metrics|budget|team|roles|responsibilities|raci|statement|statistics|examples|example|sample|samples|requirements for decisions|model|interface
      |layer|service|engine|handling|configuration|decision engine|decision service`,
  },
  singularHeads: `decision|question|adr|action|gap|lesson|stance|risk|assumption|contradiction|idea|confirmation|deferral|verdict|resolution|outcome|choice|issue|definition|key|rule|process
    |policy|principle|schema|format|template|method|reference|version|plan|sequence|option|conflict|suggestion|conclusion|status|class|authority|proposal|decision record
    |architecture decision record|unresolved`,
  collections: `register|registry|log|list|table|index|record|records|summary|overview|tracker|ledger|catalog|catalogue|inventory|set|backlog|archive|history|journal|board|queue|collection
    |matrix|digest|docket|entries|items|item|file|document|section|report|batch|pack|packet|status|snapshot|analysis|dashboard|page|subjects|topics|points|issues|memory|notes|recap|review`,
  headNoun: 'last',
  breakers: `of|for|from|before|after|in|to|that|which|with|about|per|during|by|requiring|coming|on|at|we|under|within|since|until|across|following|so|as|raised|arising|who|where|when|and|or
    |out|is|are|was|were|must|should|has|have|will|vs|versus|into|through|via|against`,
  instructions: `how|what|why|when|where|who|which|use|using|record|track|make|making|keep|store|write|document|adopt|add|adding|create|creating|close|closing|resolve|resolving|implement
    |capture|move|migrate|replace|remove|retire|introduce|enforce|require|allow|support|do|dont|never|always|before|after|should|can|must|is|are|if|until|let|avoid|define|reading|writing
    |changing|opening|approving|approve|ask|handling|whether|criteria for|requirements for|required prototypes|guide to|steps to`,
  absent: `n a|na|none|nil|null|not applicable|nothing|unassigned|not assigned|not set|blank|empty|not specified|unspecified|no owner|nobody|not available|none yet|none so far|none known
    |none identified|none recorded|undefined|no value|not defined`,
  undated: `tbd|tba|tbc|unknown|open|ongoing|to be determined|to be decided|to be defined|to be confirmed|to be announced|to be scheduled|not set|not scheduled|unscheduled|undated|no date
    |no deadline|none|n a|na|asap|anytime|later|pending|continuous|not yet|not yet set|when ready|flexible|undetermined|not applicable|as needed|no due date|not dated|rolling`,
  relativeDays: `today|tonight|this week|later this week|end of week|end of the week|end of this week|end of next week|early next week|late next week|mid next week|the next week|this month|later this month
    |end of month|end of the month|end of this month|end of next month|early next month|this quarter|end of quarter|end of the quarter|end of this quarter|end of next quarter|this year
    |end of year|end of the year|end of this year|this sprint|current sprint|the current sprint|the sprint|end of sprint|end of the sprint|end of this sprint|end of current sprint
    |end of the current sprint|end of next sprint|end of the next sprint|the next sprint|this iteration|next iteration|the next iteration|end of iteration|end of the iteration
    |the next meeting|next standup|next retro|next retrospective|next planning|next sprint planning|eow|eom|eoq|eoy|eod|cob|end of day|end of the day|very soon|as soon as possible|soonest
    |in n days|in n weeks|in n months|within n days|within n weeks|within n months|n days|n weeks|in a day|in a week|in a month|within a week|within a month|within the week|within the month
    |in a few days|in a few weeks|in a few months|in a couple of days|in a couple of weeks|in the coming days|in the coming weeks|in the next days|in the next few days|in the next few weeks
    |in the near future|near future|in due course|monday|tuesday|wednesday|thursday|friday|this monday|this tuesday|this wednesday|this thursday|this friday|next monday|next tuesday
    |next wednesday|next thursday|next friday`,
  dayLeads: `by|by the|before|before the|until|till|due|due by|at|at the|on|no later than|not later than|at the latest|latest|around|roughly|hopefully|probably|likely|ideally`,
  yes: `yes|y|true|yep|yeah|affirmative|required|x`,
  no: `no|n|false|nope|negative|not required|not blocking|non blocking`,
  months: `january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec`,
  optionMarkers: {
    recommended: `recommended|recommendation|preferred|our recommendation|suggested|best option|proposed default|default recommended|favored|favoured|recommended default|preferred option`,
    'status-quo': `status quo|as is|do nothing|current state|keep as is|no change|today|existing behavior|existing behaviour|current behavior|unchanged|leave as is|current approach|no action`,
    'plan-of-record': `current plan|plan of record|por|planned|as planned|existing plan|baseline plan|the plan|original plan`,
    'not-recommended': `not recommended|not preferred|discouraged|advised against|not advised|avoid|least preferred`,
    rejected: `rejected|discarded|ruled out|dismissed|declined|not pursued|eliminated|not viable|dropped|not chosen`,
    chosen: `chosen|selected|accepted|adopted|decided|approved|winner|chosen option|final choice|picked|this one`,
  },
};
