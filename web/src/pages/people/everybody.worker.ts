/**
 * Everybody there is, read beside the page, a part at a time: one answer of tens of megabytes would hold up whoever is
 * scrolling. What stands in a line of the list comes back in pieces that are taken between two frames.
 */
import type { Output } from '../../api/client';

export type Line = Pick<Output<'people'>[number], 'id' | 'name' | 'title' | 'organization' | 'has_photo'>;
/** Null: that was all. */
export type Piece = Line[] | null;

const size = 5000;

self.onmessage = async () => {
    // Somebody who came in meanwhile moves those after them: nobody is to stand there twice.
    const had = new Set<string>();
    for (let offset = 0; ; offset += size) {
        const answer = await fetch(`/api/people?limit=${size}&offset=${offset}`, { credentials: 'same-origin', cache: 'no-store' });
        if (!answer.ok) throw new Error(`the list of people: ${answer.status}`);
        const lines = (await answer.json()) as Line[];
        const fresh = lines.filter(({ id }) => !had.has(id));
        for (const { id } of fresh) had.add(id);
        self.postMessage(
            fresh.map(({ id, name, title, organization, has_photo }) => ({ id, name, title, organization, has_photo })),
        );
        if (lines.length < size) break;
    }
    self.postMessage(null);
};
