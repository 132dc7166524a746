/** The last weeks, for small pictures of them. */
import type { Output } from '../../api/client';
import { civilInWords } from '../../words/days';

type Counted = Output<'review'>['weeks'][number];

export interface Column {
    /** Its first day: "2026-11-02" */
    from: string;
    /** Under the picture; empty where there would be no room for it: "2 Nov" */
    short: string;
    /** In the table, and read out: "from 2 November 2026" */
    word: string;
    /** One a series. */
    counts: number[];
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

export function columnsOf(weeks: readonly Counted[], counted: (week: Counted) => number[]): Column[] {
    const every = Math.ceil(weeks.length / 4);
    return weeks.map((week, index) => ({
        from: week.from,
        // Counted from the last, which is the one that goes on.
        short: (weeks.length - 1 - index) % every === 0 ? day.format(new Date(week.from + 'T00:00:00Z')) : '',
        word: `from ${civilInWords(week.from)}`,
        counts: counted(week),
    }));
}

/** The top of the axis: a round number at or above the largest, never below four, so that one is not drawn as a mountain. */
export function topOf(columns: readonly Column[]): number {
    const half = Math.max(2, Math.ceil(Math.max(0, ...columns.flatMap((each) => each.counts)) / 2));
    const scale = 10 ** Math.floor(Math.log10(half));
    const round = [1, 2, 3, 4, 5, 6, 8, 10].find((each) => each * scale >= half) ?? 10;
    return 2 * round * scale;
}
