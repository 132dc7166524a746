/** Good turns by month, both ways, for a small picture. */
import type { Output } from '../../api/client';

export interface Month {
    /** "2026-11" */
    month: string;
    /** "Nov" */
    short: string;
    /** "November 2026" */
    word: string;
    given: number;
    received: number;
}

const short = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The months up to `until`, the last one being the one that goes on. */
export function byMonth(turns: Output<'ledger'>, until: string, count = 6): Month[] {
    const [year = 0, month = 1] = until.split('-').map(Number);
    const months = Array.from({ length: count }, (_, index) => {
        const first = new Date(Date.UTC(year, month - 1 - (count - 1 - index), 1));
        return { month: first.toISOString().slice(0, 7), short: short.format(first), word: long.format(first), given: 0, received: 0 };
    });
    for (const { turn } of turns) {
        const at = months.find((each) => each.month === turn.day.slice(0, 7));
        if (!at) continue;
        if (turn.direction === 'for you') at.received += 1;
        else at.given += 1;
    }
    return months;
}

/** The top of the axis: a round number at or above the largest, never below four, so that one is not drawn as a mountain. */
export function topOf(months: readonly Month[]): number {
    const most = Math.max(4, ...months.map((each) => Math.max(each.given, each.received)));
    return most % 2 === 0 ? most : most + 1;
}
