/**
 * Everybody there is, read beside the page: an answer of tens of megabytes would hold up whoever is scrolling. What
 * stands in a line of the list comes back in pieces, each small enough to be taken between two frames.
 */
import type { Output } from '../../api/client';

export type Line = Pick<Output<'people'>[number], 'id' | 'name' | 'title' | 'organization'>;
/** Null: that was all. */
export type Piece = Line[] | null;

const size = 4000;

self.onmessage = async () => {
    const answer = await fetch('/api/people?limit=0', { credentials: 'same-origin', cache: 'no-store' });
    if (!answer.ok) throw new Error(`the list of people: ${answer.status}`);
    const lines = (await answer.json()) as Line[];
    for (let from = 0; from < lines.length; from += size)
        self.postMessage(
            lines.slice(from, from + size).map(({ id, name, title, organization }) => ({ id, name, title, organization })),
        );
    self.postMessage(null);
};
