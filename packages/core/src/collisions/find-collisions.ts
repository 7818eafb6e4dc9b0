import { isSameDecision, isOneRegister, type ClaimIndex, type IdClaim } from './claim.ts';

/** One state of a claim in the commits of a branch. */
export interface ClaimVersion {
  /** Full name of the commit. */
  readonly commit: string;
  /** Who wrote the commit, as it says; kept when the commit is rebased, amended or picked. */
  readonly author: string;
  /** Seconds since 1970; kept likewise. */
  readonly authoredAt: number;
  /** First line of its message; kept likewise, unless somebody words it anew. */
  readonly subject: string;
  readonly claim: IdClaim;
}

/** The states of one claim since the merge base, the oldest first; none when nothing of it is committed. */
export type ClaimHistory = readonly ClaimVersion[];

/** Another branch, as far as comparing needs it. What costs git something is asked for only when a collision is likely. */
export interface OtherHead {
  /** Short name: `feature/tugs`, `origin/main`. */
  readonly name: string;
  /** Whether the judged state is to be merged into it: then what it holds was there first. */
  readonly isTarget: boolean;
  /** What it claims in documents that differ from those of the judged state. */
  readonly claims: readonly IdClaim[];
  /** Everything that it claims. */
  readonly all: () => ClaimIndex;
  /** What the merge base claims: nothing when there is no common history, undefined when that cannot be known. */
  readonly base: () => ClaimIndex | undefined;
  /** The states of a claim of this branch. */
  readonly history: (claim: IdClaim) => ClaimHistory;
  /** The states, since the merge base with this branch, of a claim of the judged state. */
  readonly ownHistory: (claim: IdClaim) => ClaimHistory;
}

/** One identifier that two branches give to two decisions. */
export interface Collision {
  readonly claim: IdClaim;
  readonly other: IdClaim;
  /** Names of the branches that hold the other claim, in their order. */
  readonly heads: readonly string[];
  /** Whose claim is older; `unknown` when nothing tells. */
  readonly first: 'here' | 'there' | 'unknown';
  /** When the other claim was made, in seconds since 1970. */
  readonly claimedAt: number | undefined;
}

/**
 * The identifiers that the judged state and another branch give to two different decisions, both of which the merge base
 * does not hold under that identifier. No collision: one decision on both, told by its title, by what it says, or by a
 * commit that both have in some form; what both got from the merge base, reworded or not; what one of them renumbered.
 */
export function findCollisions(judged: ClaimIndex, heads: readonly OtherHead[]): Collision[] {
  const found = new Map<IdClaim, Collision[]>();
  for (const head of heads) {
    for (const other of head.claims) {
      for (const claim of judged.get(other.key)) {
        if (!claim.isDecision || !other.isDecision || isSameDecision(claim, other)) continue;
        const known = found.get(claim) ?? [];
        // A branch and its copy of a remote: the second holds the same claim, for the same reasons.
        const same = known.findIndex((one) => isSameClaim(one.other, other));
        const collision = same === -1 ? settle(claim, other, judged, head) : withHead(known[same] as Collision, head);
        if (collision === undefined) continue;
        if (same === -1) known.push(collision);
        else known[same] = collision;
        found.set(claim, known);
      }
    }
  }
  return [...found.values()].flat();
}

function settle(claim: IdClaim, other: IdClaim, judged: ClaimIndex, head: OtherHead): Collision | undefined {
  const { key } = claim;
  // One of them has both: that is a duplicate there, and told there.
  if (judged.get(key).some((own) => isSameDecision(own, other))) return undefined;
  const theirs = head.all();
  if (theirs.get(key).some((their) => isSameDecision(their, claim))) return undefined;
  const base = head.base();
  if (base === undefined || !isNew(claim, judged, base) || !isNew(other, theirs, base)) return undefined;
  if (!isOneRegister(claim, other) && base.isNumberedPerRegister(key)) return undefined;
  const history = head.history(other);
  const own = head.ownHistory(claim);
  if (shareOrigin(claim, own, other, history)) return undefined;
  const [there, here] = [history[0]?.authoredAt, own[0]?.authoredAt];
  return { claim, other, heads: [head.name], first: firstOf(head, here, there), claimedAt: there };
}

/** Whether a side gave the identifier to something new: the base does not use it, or its decision has another one by now. */
function isNew(claim: IdClaim, side: ClaimIndex, base: ClaimIndex): boolean {
  const before = base.get(claim.key).filter((one) => isOneRegister(one, claim) || isSameDecision(one, claim));
  if (before.some((one) => isSameDecision(one, claim))) return false;
  return before.every(({ titleWords }) => side.titled(titleWords).some(({ key }) => key !== claim.key));
}

/** Whether both claims go back to one: an earlier state of one says what a state of the other says, or one commit made both. */
function shareOrigin(claim: IdClaim, own: ClaimHistory, other: IdClaim, history: ClaimHistory): boolean {
  const mine = [claim, ...own.map((version) => version.claim)];
  const theirs = [other, ...history.map((version) => version.claim)];
  if (mine.some((one) => theirs.some((two) => isSameDecision(one, two)))) return true;
  return own.some((one) => history.some((two) => isSameCommit(one, two)));
}

function isSameCommit(left: ClaimVersion, right: ClaimVersion): boolean {
  if (left.commit === right.commit) return true;
  // Programs commit on several branches in one second; that they also say the same of it is left to copies.
  return left.author === right.author && left.authoredAt === right.authoredAt && left.subject === right.subject;
}

function firstOf(head: OtherHead, here: number | undefined, there: number | undefined): Collision['first'] {
  if (head.isTarget) return 'there';
  if (there === undefined) return here === undefined ? 'unknown' : 'here';
  if (here === undefined) return 'there';
  return here === there ? 'unknown' : here < there ? 'here' : 'there';
}

function isSameClaim(left: IdClaim, right: IdClaim): boolean {
  return left.location.path === right.location.path && left.id === right.id && left.words === right.words;
}

function withHead(known: Collision, { name, isTarget }: OtherHead): Collision {
  return isTarget
    ? { ...known, heads: [name, ...known.heads], first: 'there' }
    : { ...known, heads: [...known.heads, name] };
}
