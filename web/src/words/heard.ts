/** What is heard in a note, and where it stands in it. */
import type { Output } from '../api/client';

export type Heard = Output<'hear'>['heard'];
export type HeardKind = 'need' | 'promise' | 'date' | 'news';

export interface Span {
    kind: HeardKind;
    quote: string;
    /** In code points, as the server counts. */
    start: number;
    /** In UTF-16 units, as the browser counts. */
    from: number;
    to: number;
    /** What it is taken for, in few words. */
    gist: string;
}

/** The same words are the same thing said, wherever in the note they come to stand. */
export const idOf = (span: { kind: HeardKind; quote: string }) => `${span.kind} ${span.quote}`;

/** In the order of the note; each kind where the server heard it. */
export function spansOf(heard: Heard, text: string): Span[] {
    const spans: Span[] = [];
    const add = (kind: HeardKind, quote: string, start: number, gist: string) => {
        const from = unitsBefore(text, start);
        if (text.startsWith(quote, from)) spans.push({ kind, quote, start, from, to: from + quote.length, gist });
    };
    for (const need of heard.needs) add('need', need.quote, need.start, need.gist || need.quote);
    for (const promise of heard.promises) add('promise', promise.quote, promise.start, promise.quote);
    for (const date of heard.dates) add('date', date.quote, date.start, date.what ? `${date.what}, ${date.quote}` : date.quote);
    for (const news of heard.news) add('news', news.quote, news.start, news.quote);
    return spans.sort((a, b) => a.from - b.from || b.to - a.to);
}

function unitsBefore(text: string, codePoints: number): number {
    let units = 0;
    for (const character of text) {
        if (codePoints-- <= 0) break;
        units += character.length;
    }
    return units;
}

/** After typing: those that still stand in the text, moved with it. */
export function moved(spans: readonly Span[], before: string, after: string): Span[] {
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
    let tail = 0;
    while (
        tail < before.length - head &&
        tail < after.length - head &&
        before[before.length - 1 - tail] === after[after.length - 1 - tail]
    )
        tail += 1;
    const by = after.length - before.length;
    return spans.flatMap((span) => {
        if (span.to <= head) return [span];
        if (span.from >= before.length - tail) {
            const from = span.from + by;
            return [{ ...span, from, to: span.to + by, start: [...after.slice(0, from)].length }];
        }
        return []; // typed into: heard anew in a moment
    });
}

export interface Piece {
    text: string;
    kinds: HeardKind[];
}

/** The text cut where something heard begins or ends. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
    const cuts = [...new Set([0, text.length, ...spans.flatMap((span) => [span.from, span.to])])].sort((a, b) => a - b);
    const made: Piece[] = [];
    for (let index = 0; index + 1 < cuts.length; index += 1) {
        const from = cuts[index] ?? 0;
        const to = cuts[index + 1] ?? text.length;
        const kinds = spans.filter((span) => span.from <= from && span.to >= to).map((span) => span.kind);
        made.push({ text: text.slice(from, to), kinds: [...new Set(kinds)] });
    }
    return made;
}
